/** Wording and figures in the reader's language. */
import type { Language } from '../state/settings';
import { useSettings } from '../state/settings';
import { en } from './en';
import type { Formats } from './formats';
import { formatsOf } from './formats';
import type { Texts } from './zh';
import { zh } from './zh';

export type { Formats, Texts };

export function textsOf(language: Language): Texts {
  return language === 'zh' ? zh : en;
}

export function useText(): Texts {
  return textsOf(useSettings((settings) => settings.language));
}

export function useFormats(): Formats {
  return formatsOf(useSettings((settings) => settings.language));
}
