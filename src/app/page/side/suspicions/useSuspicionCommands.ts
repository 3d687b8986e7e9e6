import { useCallback, useEffect } from 'react';
import type { PlacedSuspicion } from '../../../../editor';
import {
  execute,
  idOf,
  letStand,
  selectStretch,
  showInBlock,
  showSuspicions,
  suspicionsIn,
} from '../../../../editor';
import { useCommand } from '../../commands/desk';
import { mayWrite } from '../../saveStatus';
import type { PageSession } from '../../session';
import { useSession } from '../../sessionContext';

/** Carries out the commands about what looks wrong, and marks it in the text. */
export function useSuspicionCommands(): void {
  const session = useSession();
  const { editor, raw } = session;
  useEffect(() => {
    showSuspicions(true)(editor.state, editor.view.dispatch);
  }, [editor]);
  const go = useCallback((direction: 1 | -1) => goToNext(session, direction), [session]);
  const canGo = () => suspicionsIn(editor.state.doc, raw).length > 0;
  useCommand('nextSuspicion', () => go(1), canGo);
  useCommand('previousSuspicion', () => go(-1), canGo);
  useCommand(
    'letStand',
    () => {
      const here = suspicionHere(session);
      if (here) execute(editor, letStand(idOf(here.block.node), here.suspicion));
    },
    () => mayWrite(session) && suspicionHere(session) !== undefined,
  );
}

/** Selects what looks wrong next, or before, round and round. */
function goToNext({ editor, raw }: PageSession, direction: 1 | -1): void {
  const { doc, selection } = editor.state;
  const stretches = suspicionsIn(doc, raw)
    .map(stretchOf)
    .sort((a, b) => a.from - b.from);
  const next =
    direction > 0
      ? (stretches.find(({ from }) => from > selection.from) ?? stretches[0])
      : (stretches.findLast(({ from }) => from < selection.from) ?? stretches.at(-1));
  if (next) selectStretch(editor, next);
}

/** What looks wrong where the selection begins. */
function suspicionHere({ editor, raw }: PageSession): PlacedSuspicion | undefined {
  const { doc, selection } = editor.state;
  return suspicionsIn(doc, raw).find((each) => {
    const { from, to } = stretchOf(each);
    return selection.from >= from && selection.from <= to;
  });
}

function stretchOf({ block: { pos }, suspicion: { from, to } }: PlacedSuspicion) {
  return { from: pos + 1 + from, to: pos + 1 + to };
}

/** Shows what looks wrong in the text, wherever its block stands by now. */
export function showSuspicion(
  { editor }: PageSession,
  { block: { node }, suspicion }: PlacedSuspicion,
): void {
  showInBlock(editor, idOf(node), suspicion);
}
