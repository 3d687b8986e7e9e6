/** A file's bytes → a page with its proposals. */
import { type Issue, decode, guessIssue, pageName, propose, charactersOf } from '../core';
import type { ReadReply } from './messages';
import { titleOf } from './summary';

/** @param path the file's name, with its folders where they are known */
export async function readPage(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadReply> {
  const decoded = decode(bytes);
  if ('failure' in decoded) return { failure: decoded.failure, detail: '' };
  const { text: raw, encoding } = decoded;
  const record = propose(raw, pageName(path));
  const { date, number } = issueOf(path, raw);
  return {
    raw,
    encoding,
    sha256: await sha256(bytes),
    date,
    number,
    title: titleOf(record),
    characters: charactersOf(record),
    record,
  };
}

/** Archives often name the folder after the day and the file after the page: 瑞安日报 2013-12-14/03.txt. */
export function issueOf(path: string, raw: string): Issue {
  const parts = path.split('/');
  const names = [1, 2, 3].map((length) => parts.slice(-length).join(' '));
  const dated = names.find((name) => guessIssue(name, '').date !== '');
  return guessIssue(dated ?? names[0] ?? '', raw);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
