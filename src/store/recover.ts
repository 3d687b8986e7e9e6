/**
 * The ladder of recovery, pure: newest snapshot whose hash holds → parse → replay while number and chain hold → the
 * tail → compare with the head; if that fails, the snapshot before, then the raw text. What cannot be used is listed
 * for quarantine, never dropped.
 */
import { hash64 } from './hash';
import { type Head, continues, headAt } from './journal';
import type { Damaged, DocumentCodec, OpenedPage, RecoveryNotice } from './recovery';
import { type StoreResult, failure, success } from './result';
import type { Cursor, HistoryRow, PageRow, RawRow, SnapshotRow, StepRow } from './rows';
import { isIntact, isIntactHistory } from './snapshot';
import type { Mirrored } from './tail';

/** What the database holds of a page. */
export interface StoredPage {
  readonly row: PageRow;
  readonly raw: RawRow | undefined;
  /** Newest first. */
  readonly snapshots: readonly SnapshotRow[];
  readonly histories: readonly HistoryRow[];
  /** By number. */
  readonly steps: readonly StepRow[];
}

/** A document at a place in the journal. */
interface Point<D> {
  readonly doc: D;
  readonly head: Head;
  readonly cursor: Cursor | null;
}

/** A snapshot, or the raw text in its stead, and how far the journal leads on from it. */
interface Rung<D> {
  /** Number of the last edit in the document that the journal was replayed on. */
  readonly snapSeq: number;
  readonly origin: 'snapshot' | 'olderSnapshot' | 'raw';
  readonly start: Point<D>;
  readonly end: Point<D>;
  /** Edits in the journal that do not lead on. */
  readonly unreached: readonly StepRow[];
}

interface Report {
  readonly notices: RecoveryNotice[];
  readonly damaged: Damaged[];
}

export function recover<D>(
  stored: StoredPage,
  mirrored: Mirrored,
  codec: DocumentCodec<D>,
): StoreResult<OpenedPage<D>> {
  const { row, raw, snapshots } = stored;
  const tip = stored.steps.at(-1);
  if (snapshots.some((snapshot) => isIntact(snapshot) && snapshot.version > codec.version)) {
    return failure('newer');
  }
  const report: Report = { notices: [], damaged: [] };
  if (!raw || hash64(raw.text) !== raw.hash) report.notices.push({ code: 'rawDamaged' });

  const rung = fromSnapshots(stored, codec, report) ?? fromRaw(stored, codec, report);
  if (!rung) return failure('unreadable');
  report.damaged.push(
    ...rung.unreached.map((stored) => ({ kind: 'step' as const, seq: stored.seq, stored })),
  );
  const { end, pending, spent } = replayTail(rung.end, stored, mirrored, codec, report);
  reportMissing(row, rung, end, report);

  return success({
    row,
    raw: raw?.text ?? '',
    doc: end.doc,
    headSeq: end.head.seq,
    past: {
      base: rung.start.doc,
      history: historyAt(rung, stored, codec, report),
      edits: [...stored.steps.filter(({ seq }) => isBetween(seq, rung)), ...pending],
    },
    notices: report.notices,
    selection: mirrored.cursor?.seq === end.head.seq ? mirrored.cursor.cursor : end.cursor,
    resume: {
      head: rung.end.head,
      tip: tip ? headAt(tip) : null,
      cursor: rung.end.cursor,
      pending,
      snapSeq: rung.snapSeq,
      migrated: rung.origin === 'olderSnapshot',
      damaged: report.damaged,
      spentTail: spent,
      baseline:
        rung.origin === 'raw' ? { json: codec.stringify(rung.end.doc), version: codec.version } : null,
    },
  });
}

/** From the newest snapshot that the whole journal follows, else from the one that leads furthest. */
function fromSnapshots<D>(stored: StoredPage, codec: DocumentCodec<D>, report: Report): Rung<D> | null {
  const { row, snapshots, steps } = stored;
  let best: Rung<D> | null = null;
  for (const snapshot of snapshots) {
    const doc = parse(snapshot, codec, report);
    if (!doc) continue;
    const { seq, chain } = snapshot;
    const start = { doc: doc.value, head: { seq, chain }, cursor: row.cursor };
    const end = replay(start, steps, codec);
    const unreached = steps.filter((step) => step.seq > end.head.seq);
    if (!best || end.head.seq > best.end.head.seq) {
      const origin = snapshot.version < codec.version ? 'olderSnapshot' : 'snapshot';
      best = { snapSeq: seq, origin, start, end, unreached };
    }
    if (unreached.length === 0) break;
  }
  if (best && best.unreached.length > 0) {
    report.notices.push({
      code: 'journalBroken',
      seq: best.end.head.seq,
      edits: best.unreached.length,
    });
  }
  return best;
}

/** From nothing but the raw text. The journal's edits were made to another document, so none applies. */
function fromRaw<D>(stored: StoredPage, codec: DocumentCodec<D>, report: Report): Rung<D> | null {
  const { row, raw, steps } = stored;
  if (!raw) return null;
  report.notices.push({ code: 'fromRaw', edits: row.headSeq });
  const seq = Math.max(row.headSeq, steps.at(-1)?.seq ?? 0);
  // Another root than the import's, lest an edit of the lost document seem to follow.
  const head = { seq, chain: `raw ${row.sha256}` };
  const start = { doc: codec.fromRaw(raw.text), head, cursor: null };
  return { snapSeq: seq, origin: 'raw', start, end: start, unreached: steps };
}

function isBetween(seq: number, { start, end }: Rung<unknown>): boolean {
  return seq > start.head.seq && seq <= end.head.seq;
}

/** The undo history of the rung's snapshot. Without it the page is whole all the same. */
function historyAt<D>(
  { start: { head } }: Rung<D>,
  { histories }: StoredPage,
  codec: DocumentCodec<D>,
  report: Report,
): string | null {
  const stored = histories.find(({ seq }) => seq === head.seq);
  if (!stored) return null;
  if (isIntactHistory(stored)) {
    return stored.chain === head.chain && stored.version === codec.version ? stored.json : null;
  }
  report.damaged.push({ kind: 'history', seq: head.seq, stored });
  report.notices.push({ code: 'historyDamaged' });
  return null;
}

/** Takes up what the last session had not written; the rest of the tail is old or belongs to another line of edits. */
function replayTail<D>(
  from: Point<D>,
  { steps }: StoredPage,
  { items }: Mirrored,
  codec: DocumentCodec<D>,
  report: Report,
): { end: Point<D>; pending: StepRow[]; spent: string[] } {
  const known = new Map(steps.map((step) => [step.seq, step.hash]));
  const pending: StepRow[] = [];
  const spent: string[] = [];
  let end = from;
  let unusable = 0;
  for (const { key, text, seq, edit } of items) {
    const next = edit && advance(end, edit, codec);
    if (next) {
      end = next;
      pending.push(edit);
      known.set(seq, edit.hash);
      continue;
    }
    spent.push(key);
    // An entry whose edit is in the journal, or was and is pruned, has only not been forgotten yet.
    const written = edit && edit.seq <= end.head.seq && (known.get(edit.seq) ?? edit.hash) === edit.hash;
    if (written) continue;
    unusable++;
    report.damaged.push({ kind: 'tail', seq, stored: text });
  }
  if (pending.length > 0) report.notices.push({ code: 'tailReplayed', edits: pending.length });
  if (unusable > 0) report.notices.push({ code: 'tailUnusable', edits: unusable });
  return { end, pending, spent };
}

/** The page's row counts edits that are neither in the document nor in quarantine. */
function reportMissing<D>(row: PageRow, rung: Rung<D>, end: Point<D>, report: Report): void {
  const quarantined = rung.unreached.filter(({ seq }) => seq > end.head.seq && seq <= row.headSeq);
  const edits = row.headSeq - end.head.seq - quarantined.length;
  if (edits > 0) report.notices.push({ code: 'editsMissing', edits });
}

function parse<D>(snapshot: SnapshotRow, codec: DocumentCodec<D>, report: Report): { value: D } | null {
  const intact = isIntact(snapshot);
  if (intact) {
    try {
      return { value: codec.parse(JSON.parse(snapshot.json), snapshot.version) };
    } catch {
      // Falls through: intact bytes that no longer fit the schema are kept like damaged ones.
    }
  }
  report.damaged.push({ kind: 'snapshot', seq: snapshot.seq, stored: snapshot });
  report.notices.push({ code: intact ? 'snapshotUnfit' : 'snapshotDamaged', seq: snapshot.seq });
  return null;
}

function replay<D>(base: Point<D>, steps: readonly StepRow[], codec: DocumentCodec<D>): Point<D> {
  let point = base;
  for (const step of steps) {
    if (step.seq <= base.head.seq) continue;
    const next = advance(point, step, codec);
    if (!next) break;
    point = next;
  }
  return point;
}

/** The point after an edit; null when it does not follow, is damaged, or does not fit the document. */
function advance<D>(point: Point<D>, edit: StepRow, codec: DocumentCodec<D>): Point<D> | null {
  if (!continues(point.head, edit)) return null;
  try {
    const steps: unknown = JSON.parse(edit.steps);
    if (!Array.isArray(steps)) return null;
    let doc = point.doc;
    for (const step of steps) doc = codec.apply(doc, step);
    return { doc, head: headAt(edit), cursor: edit.selection ?? point.cursor };
  } catch {
    return null;
  }
}
