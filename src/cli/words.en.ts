import type { Words } from './words';

const file = {
  'not-found': 'there is no such file',
  'no-access': 'no permission to read it',
  unreadable: 'it cannot be read',
};

export const en: Words = {
  usage: {
    main: `Usage: npm run --silent galley -- COMMAND …

  propose   propose articles for page texts, print page records
  export    convert page records to TEI, JSON or plain text

npm run --silent galley -- COMMAND --help says more.
`,
    propose: `Usage: npm run --silent galley -- propose FILE|DIR|- … [--out DIR [--resume]] [--jsonl] [--jobs N]

Proposes the articles of newspaper pages. Reads text files in UTF-8, UTF-16, GB18030 or Big5, every .txt file of a
folder and of the folders in it, or standard input (-).

One page is printed as a JSON document, several as JSON Lines in the order of the pages. With --out each is written as
NAME.json.

  --out DIR   write into this folder, made if need be
  --resume    leave out the pages whose NAME.json is there; the input must be the same as before
  --jsonl     standard input and files not named .txt are JSON Lines, { "page": NAME, "text": TEXT } one a line;
              folders give .jsonl files too; print one record a line, also for a single page. A bad line is reported as
              FILE:LINE, nothing is printed for it, and the rest goes on
  --jobs N    propose in N threads; as many as there are cores if not given, 1 for few files
  -h, --help  print this

Exit code: 0 all done, 1 some pages failed, 2 wrong usage, 130 stopped by Ctrl+C.
`,
    export: `Usage: npm run --silent galley -- export --format tei|json|text RECORD|DIR|- … [--out DIR]

Converts page records: JSON documents or JSON Lines as propose prints them, every .json and .jsonl file of a folder,
or standard input (-).

One page is printed; several are printed as JSON Lines, or as texts parted by form feeds. TEI documents cannot share
one output: for several give --out.

  --format FORMAT   tei (TEI P5 XML), json (page record), text (plain text)
  --out DIR         write into this folder as NAME.xml, NAME.json or NAME.txt
  -h, --help        print this
`,
  },
  hint: 'See npm run --silent galley -- --help',
  missingCommand: 'no command given',
  unknownCommand: (command) => `unknown command: ${command}`,
  unknownOption: (option) => `unknown option: ${option}`,
  missingValue: (option) => `${option} needs a value`,
  needlessValue: (option) => `${option} takes no value`,
  badJobs: (most) => `--jobs needs a whole number from 1 to ${most}`,
  resumeNeedsOut: '--resume needs --out DIR: there is nothing to go on from on standard output',
  missingFiles: 'no file given',
  missingFormat: '--format is missing: tei, json or text',
  unknownFormat: (format) => `unknown format: ${format}; there are tei, json and text`,
  outIsNoFolder: (path) => `--out ${path} cannot be used as a folder`,
  severalNeedOut: 'several TEI documents cannot be printed one after another: give --out DIR',
  stdin: 'standard input',
  textFile: {
    ...file,
    'too-large': 'the file is larger than 20 MB',
    none: 'there is no .txt file in this folder',
  },
  recordFile: {
    ...file,
    'too-large': 'the file is too large',
    none: 'there is no .json or .jsonl file in this folder',
  },
  pageLines: {
    'too-large': 'the line is longer than 40 MB',
    none: 'there is no .txt or .jsonl file in this folder',
    'not-utf-8': 'the line is not UTF-8',
    'not-json': 'the line is not JSON',
    'no-page': 'the line has no "page": the name is missing or not a string',
    'no-text': 'the line has no "text": it is missing or not a string',
    empty: 'the text is empty',
  },
  unwritable: 'it cannot be written',
  text: {
    empty: 'the file is empty',
    binary: 'this is not a text file',
    'too-large': 'the file is larger than 20 MB',
    undecodable:
      'it is readable text in none of UTF-8, UTF-16, GB18030 and Big5 (cut in the middle of a character?)',
    garbled: 'the text was ruined when it was saved in a wrong encoding',
  },
  record: {
    'not-json': 'this is not JSON',
    'too-large': 'the record is too large',
    'too-deep': 'it is nested too deeply',
    'forbidden-key': 'it has a key named __proto__',
    'newer-version': 'it was written by a newer version of Galley',
    missing: 'this field is missing',
    'wrong-type': 'this value is none of those allowed here',
    'bad-range': 'this is no range of raw characters [from, to)',
    overlap: 'these raw characters already stand in another range',
    'mark-outside': 'this mark is empty or lies outside its text',
    'duplicate-id': 'this id is given twice',
  },
  broken: (message) => `Galley failed on this page: ${message}`,
  skipped: (pages) => `skipped ${pages} pages whose records were there`,
  interrupted: (done, total, resumable) =>
    `stopped after ${done}${total === undefined ? '' : ` of ${total}`} pages${resumable ? '; --resume goes on from there' : ''}`,
  progress: {
    pages: (done, total) => (total === undefined ? `${done} pages` : `${done} of ${total} pages`),
    speed: (perSecond) => `${perSecond} pages/s`,
    timeLeft: (time) => `${time} left`,
    failed: (pages) => `${pages} failed`,
  },
};
