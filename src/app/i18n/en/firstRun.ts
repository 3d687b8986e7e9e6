import type { firstRun as zh } from '../zh/firstRun';

export const firstRun: typeof zh = {
  headline: 'Turn the raw text of a newspaper page into finished articles',
  lead: 'Galley proposes where articles begin and end, which headline is whose and what each paragraph is; you have the last word. The raw text never changes, and every character is accounted for.',
  drop: 'Drop .txt files or a folder here',
  dropHint: 'The encoding is recognised: UTF-8, UTF-16, GB 18030, Big5. Files of up to 20 MB each.',
  samplePage: 'Sample page',
  sampleName: "Rui'an Daily, 14 December 2013",
  sampleFacts: '2,027 characters, 2 articles, all headlines at the end of the page',
  sampleGap: '107 lines further on',
  openSample: 'Open the sample',
  sampleFailed: 'The sample could not be opened. Please reload and try again',
  roles: { kicker: 'Kicker', headline: 'Headline', byline: 'Byline', paragraph: 'Text' },
  sampleByline: '欧苗苗 (reporter, text), 陈立波 (trainee reporter, photo)',
  noUpload: 'No upload, no account',
  savedHere: 'Edits are kept at once in your browser, on this computer',
  empty: 'The library is empty',
};
