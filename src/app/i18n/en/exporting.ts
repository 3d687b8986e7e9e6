import type { exporting as zh } from '../zh/exporting';

const pages = (count: string) => (count === '1' ? '1 page' : `${count} pages`);

export const exporting: typeof zh = {
  formats: { tei: 'TEI (XML)', json: 'Page record (JSON)', text: 'Plain text' },
  working: 'Exporting',
  stopped: 'Export stopped; no file was made',
  broken: 'Nothing was exported: too much for one ZIP file, or something failed. Try fewer pages',
  made: (file) => `Exported ${file}`,
  failed: (count) => `${pages(count)} could not be exported`,
  unreadable: 'unreadable; open to see why: ',
  archive: (day) => `galley-export-${day}`,
};
