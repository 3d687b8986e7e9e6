/** What the composition root hands to the views. */
import { createContext, useContext } from 'react';
import type { Store } from '../store';
import type { PageReader } from '../worker';
import type { Exporter } from './exporting/exporter';
import type { Importer } from './importing/importer';
import type { PageActs } from './library/pageActs';
import type { PageIndex } from './library/pageIndex';

export interface Services {
  readonly store: Store;
  readonly pageIndex: PageIndex;
  readonly pageActs: PageActs;
  readonly importer: Importer;
  readonly exporter: Exporter;
  readonly openReader: () => PageReader;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A view outside of ServicesProvider');
  return services;
}
