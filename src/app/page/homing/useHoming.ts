/** Headings on their way home: the queue of groups, the one in hand, and the texts ranked for it. */
import { useMemo, useState } from 'react';
import type { RankedHome } from '../../../core';
import { rankHomes } from '../../../core';
import type { EditorState, HeadingGroup, PlacedHome } from '../../../editor';
import { headingGroups, homesFor, sendHome, showBlock } from '../../../editor';
import { mayWrite } from '../saveStatus';
import { useEditorValue, useSession } from '../sessionContext';

export interface Candidate extends RankedHome {
  readonly home: PlacedHome;
}

export interface Homing {
  /** Undefined once every group had its turn. */
  readonly group: HeadingGroup | undefined;
  /** Which group of the queue it is, from 0, of how many. */
  readonly index: number;
  readonly count: number;
  readonly candidates: readonly Candidate[];
  /** Which candidate is looked at closely; one more than there are is an article of its own. */
  readonly chosen: number;
  choose(candidate: number): void;
  /** Gives the group to a candidate, by its place in the ranking, and goes on. */
  send(candidate: number): void;
  /** Goes on, or back, and leaves the group where it is. */
  skip(direction: 1 | -1): void;
}

/** Digits that send a heading: the last of them to an article of its own. */
const MOST = 8;

const textOf = ({ blocks }: HeadingGroup) => blocks.map(({ text }) => text).join('\n');

/** @param queue the first block of each group, in the order in which they are asked about */
export function useHoming(queue: readonly string[]): Homing {
  const session = useSession();
  const { editor } = session;
  const [{ index, chosen }, setPlace] = useState({ index: 0, chosen: 0 });
  const doc = useEditorValue((state: EditorState) => state.doc);
  const groups = useMemo(() => headingGroups(doc), [doc]);
  const find = (id: string | undefined) => groups.find(({ ids }) => id !== undefined && ids.includes(id));
  const group = find(queue[index]);
  const waiting = queue.slice(index + 1).flatMap((id) => find(id) ?? []);
  const waitingKey = waiting.map(({ ids }) => ids[0]).join(' ');
  const candidates = useMemo(
    () => (group ? candidatesFor(doc, group, waitingKey.split(' '), groups) : []),
    [doc, group, waitingKey, groups],
  );

  const goTo = (next: number) => {
    const to = Math.min(Math.max(next, 0), queue.length);
    setPlace({ index: to, chosen: 0 });
    const id = queue[to];
    if (id !== undefined) showBlock(editor, id);
  };
  return {
    group,
    index,
    count: queue.length,
    candidates,
    chosen,
    choose: (candidate) => setPlace({ index, chosen: Math.min(Math.max(candidate, 0), candidates.length) }),
    send(candidate) {
      const home = candidates[candidate]?.id ?? 'new article';
      if (!group || !mayWrite(session) || candidate > candidates.length) return;
      sendHome(group.ids, home)(editor.state, editor.view.dispatch);
      goTo(index + 1);
    },
    skip: (direction) => goTo(index + direction),
  };
}

function candidatesFor(
  doc: EditorState['doc'],
  group: HeadingGroup,
  waiting: readonly string[],
  groups: readonly HeadingGroup[],
): Candidate[] {
  const homes = homesFor(doc, group);
  const loose = (each: HeadingGroup) => ({ id: each.ids[0] ?? '', text: textOf(each) });
  const others = groups.filter(({ ids }) => waiting.includes(ids[0] ?? ''));
  return rankHomes(loose(group), others.map(loose), homes)
    .slice(0, MOST)
    .flatMap((ranked) => {
      const home = homes.find(({ id }) => id === ranked.id);
      return home ? [{ ...ranked, home }] : [];
    });
}
