import type { Texts } from '../zh';

export const homing: Texts['homing'] = {
  title: 'Send headings home',
  place: (number, count) => `Group ${number} of ${count}`,
  done: 'All headings had their turn',
  help: 'A digit sends it; the rest is ranked anew',
  back: 'Back',
  sendTo: (number, article) => `${number}: send to article ${article}`,
  isNow: 'stands here now',
  hasHeading: 'has a heading',
  lacksHeading: 'lacks a heading',
  confidence: (share) => (share >= 0.75 ? 'very likely' : share >= 0.4 ? 'likely' : 'unlikely'),
  shared: (count) =>
    count === 0 ? 'No words shared' : count === 1 ? '1 word shared' : `${count} words shared`,
  headingAlone: 'a heading and no text',
  leave: 'leave it where it is',
  lookCloser: 'look closer',
  otherGroup: 'other groups',
  swap: 'swap kicker and headline',
};
