/** The commands that change the document. */
import type { Role } from '../../../core';
import { ENTITY_TYPES, ROLES } from '../../../core';
import type { Command, CommandOfKey } from '../../../editor';
import {
  collapse,
  cutAtLines,
  cutAtSentences,
  discardSelection,
  extendToNextBlock,
  extendToPreviousBlock,
  insertLineBreak,
  joinArticleWithNext,
  joinArticleWithPrevious,
  joinAtEnd,
  joinAtStart,
  joinWithNext,
  joinWithPrevious,
  makeHeadline,
  mergeSelection,
  markSelection,
  moveArticleDown,
  moveArticleUp,
  moveDown,
  moveSelection,
  moveUp,
  named,
  redo,
  removeTags,
  restoreLast,
  revertChangeAtCursor,
  setRole,
  splitArticle,
  splitBlock,
  swapHeadings,
  toggleTag,
  toNextBlock,
  toPreviousBlock,
  undo,
} from '../../../editor';
import { chordOf } from '../../shell/chords';
import { useSettings } from '../../state/settings';
import type { CommandId } from './catalogue';
import { roleCommand } from './catalogue';
import { commandsOfChord } from './keymap';

export interface EditorAct {
  readonly command: Command;
  /** What its key does in the text where that is less: Backspace joins blocks only at a block's start. */
  readonly byKey?: Command;
}

export type EditorActs = Readonly<Partial<Record<CommandId, EditorAct>>>;

/**
 * @param raw the page's raw text
 * @param newId for tags
 */
export function editorActs(raw: string, newId: () => string): EditorActs {
  const acts: Partial<Record<CommandId, EditorAct>> = {
    newArticle: { command: moveSelection('new article') },
    moveUp: { command: moveUp },
    moveDown: { command: moveDown },
    split: { command: splitBlock },
    join: { command: joinWithPrevious, byKey: joinAtStart },
    joinNext: { command: joinWithNext, byKey: joinAtEnd },
    merge: { command: mergeSelection },
    cutSentences: { command: cutAtSentences },
    cutLines: { command: cutAtLines(raw) },
    makeHeadline: { command: makeHeadline(raw) },
    discard: { command: discardSelection },
    restoreLast: { command: restoreLast },
    splitArticle: { command: splitArticle },
    joinArticle: { command: joinArticleWithPrevious },
    joinNextArticle: { command: joinArticleWithNext },
    moveArticleUp: { command: moveArticleUp },
    moveArticleDown: { command: moveArticleDown },
    swapHeadings: { command: swapHeadings },
    lineBreak: { command: insertLineBreak },
    nextBlock: { command: toNextBlock },
    previousBlock: { command: toPreviousBlock },
    extendToNextBlock: { command: extendToNextBlock },
    extendToPreviousBlock: { command: extendToPreviousBlock },
    undo: { command: undo },
    redo: { command: redo },
    removeTags: { command: removeTags },
    'mark.byline': { command: markSelection('byline', newId) },
    'mark.dateline': { command: markSelection('dateline', newId) },
    collapse: { command: collapse },
    revertChange: { command: revertChangeAtCursor(raw) },
  };
  for (const role of ROLES) acts[roleCommand(role)] = roleAct(role);
  for (const type of ENTITY_TYPES) acts[`tag.${type}`] = { command: toggleTag(type, newId) };
  return acts;
}

const roleAct = (role: Role): EditorAct => ({ command: setRole(role) });

/** What undo calls an act: see `named`. Undo itself is none. */
export function namedAct(id: CommandId, command: Command): Command {
  return id === 'undo' || id === 'redo' ? command : named(id, command);
}

/** What a key press in the text means, by the keys of now. */
export function commandOfKey(acts: EditorActs): CommandOfKey {
  return (event) => {
    const chord = chordOf(event);
    if (chord === undefined) return undefined;
    for (const { id, fixed } of commandsOfChord(useSettings.getState().keys, chord)) {
      const act = acts[id];
      if (!act) continue;
      const command = namedAct(id, act.byKey ?? act.command);
      return fixed ? command : consuming(command);
    }
    return undefined;
  };
}

/** A key of ours that cannot act now must not do the browser's work instead. */
function consuming(command: Command): Command {
  return (...state) => {
    command(...state);
    return true;
  };
}
