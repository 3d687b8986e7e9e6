/**
 * All commands of the correcting page: toolbar, menus, palette, the table of keys and the keys themselves read them here.
 * What a command does is said elsewhere: `editorActs` for those that change the document, `useCommand` for the rest.
 * Their names stand in the texts, by id.
 */
import { ROLES, type Role } from '../../../core';
import { FORMAT_IDS } from '../../../formats';

export const COMMAND_GROUPS = ['block', 'article', 'text', 'tag', 'find', 'doubt', 'view', 'page'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

interface Entry {
  readonly id: string;
  readonly group: CommandGroup;
  /** Chords (see `chordOf`) until the reader chooses others. */
  readonly keys: readonly string[];
  /** Its keys act also while somebody types in a field. */
  readonly anywhere?: true;
  /** Its keys are a part of typing or of getting about and stay what they are. */
  readonly fixed?: true;
  /** Only for its keys: the palette does not list it. */
  readonly unlisted?: true;
}

const roleCommands = ROLES.map(
  (role, i) => ({ id: `role.${role}`, group: 'block', keys: [`Alt+Digit${i + 1}`] }) as const,
) satisfies Entry[];

export const roleCommand = (role: Role) => `role.${role}` as const;

const exportCommands = FORMAT_IDS.map(
  (format) => ({ id: `export.${format}`, group: 'page', keys: [] }) as const,
) satisfies Entry[];

const ENTRIES = [
  { id: 'moveTo', group: 'block', keys: ['Alt+KeyM'] },
  { id: 'newArticle', group: 'block', keys: ['Alt+KeyN'] },
  { id: 'moveUp', group: 'block', keys: ['Alt+ArrowUp'] },
  { id: 'moveDown', group: 'block', keys: ['Alt+ArrowDown'] },
  { id: 'split', group: 'block', keys: ['Enter'], fixed: true },
  { id: 'join', group: 'block', keys: ['Backspace'], fixed: true },
  { id: 'joinNext', group: 'block', keys: ['Delete'], fixed: true },
  { id: 'merge', group: 'block', keys: ['Mod+KeyJ'] },
  { id: 'cutSentences', group: 'block', keys: ['Alt+KeyS'] },
  { id: 'cutLines', group: 'block', keys: ['Alt+Shift+KeyS'] },
  { id: 'makeHeadline', group: 'block', keys: ['Alt+KeyH'] },
  { id: 'discard', group: 'block', keys: ['Alt+Delete'] },
  { id: 'restoreLast', group: 'block', keys: ['Alt+Shift+Delete'] },
  ...roleCommands,
  // before `splitArticle`, whose key it shares outside of the text
  { id: 'replaceTicked', group: 'find', keys: ['Mod+Enter'], anywhere: true },
  { id: 'splitArticle', group: 'article', keys: ['Mod+Enter'] },
  { id: 'joinArticle', group: 'article', keys: ['Alt+KeyJ'] },
  { id: 'joinNextArticle', group: 'article', keys: ['Alt+Shift+KeyJ'] },
  { id: 'moveArticleUp', group: 'article', keys: ['Alt+Shift+ArrowUp'] },
  { id: 'moveArticleDown', group: 'article', keys: ['Alt+Shift+ArrowDown'] },
  { id: 'swapHeadings', group: 'article', keys: ['Alt+KeyX'] },
  { id: 'sendHeadings', group: 'article', keys: ['Alt+KeyG'] },
  { id: 'lineBreak', group: 'text', keys: ['Shift+Enter'], fixed: true },
  { id: 'nextBlock', group: 'text', keys: ['Mod+ArrowDown'] },
  { id: 'previousBlock', group: 'text', keys: ['Mod+ArrowUp'] },
  { id: 'extendToNextBlock', group: 'text', keys: ['Mod+Shift+ArrowDown'] },
  { id: 'extendToPreviousBlock', group: 'text', keys: ['Mod+Shift+ArrowUp'] },
  { id: 'undo', group: 'text', keys: ['Mod+KeyZ'] },
  { id: 'redo', group: 'text', keys: ['Mod+Shift+KeyZ', 'Mod+KeyY'] },
  { id: 'revertChange', group: 'text', keys: ['Alt+KeyU'] },
  { id: 'tag.person', group: 'tag', keys: ['Alt+KeyP'] },
  { id: 'tag.place', group: 'tag', keys: ['Alt+KeyL'] },
  { id: 'tag.organisation', group: 'tag', keys: ['Alt+KeyO'] },
  { id: 'removeTags', group: 'tag', keys: [] },
  { id: 'mark.byline', group: 'tag', keys: [] },
  { id: 'mark.dateline', group: 'tag', keys: [] },
  { id: 'find', group: 'find', keys: ['Mod+KeyF'], anywhere: true },
  { id: 'replace', group: 'find', keys: ['Mod+KeyH'], anywhere: true },
  { id: 'nextHit', group: 'find', keys: ['F3'], anywhere: true },
  { id: 'previousHit', group: 'find', keys: ['Shift+F3'], anywhere: true },
  { id: 'closeFind', group: 'find', keys: ['Escape'], fixed: true, unlisted: true },
  { id: 'nextDoubt', group: 'doubt', keys: ['F8'], anywhere: true },
  { id: 'previousDoubt', group: 'doubt', keys: ['Shift+F8'], anywhere: true },
  { id: 'accept', group: 'doubt', keys: ['Alt+Enter'] },
  { id: 'takeRunnerUp', group: 'doubt', keys: ['Alt+KeyR'] },
  { id: 'openChoices', group: 'doubt', keys: ['Alt+Period'] },
  { id: 'leaveDoubt', group: 'doubt', keys: ['Escape'], fixed: true, unlisted: true },
  { id: 'fields', group: 'view', keys: ['F4'], anywhere: true },
  { id: 'nextSuspicion', group: 'doubt', keys: ['F7'], anywhere: true },
  { id: 'previousSuspicion', group: 'doubt', keys: ['Shift+F7'], anywhere: true },
  { id: 'letStand', group: 'doubt', keys: ['Alt+KeyI'] },
  { id: 'palette', group: 'view', keys: ['Mod+KeyK'], anywhere: true, unlisted: true },
  { id: 'outline', group: 'view', keys: ['F2'], anywhere: true },
  { id: 'side', group: 'view', keys: ['Shift+F2'], anywhere: true },
  { id: 'keys', group: 'view', keys: ['Mod+Slash'], anywhere: true },
  { id: 'contextMenu', group: 'view', keys: ['Shift+F10', 'ContextMenu'], fixed: true, unlisted: true },
  { id: 'screenDown', group: 'view', keys: ['PageDown'], fixed: true, unlisted: true },
  { id: 'screenUp', group: 'view', keys: ['PageUp'], fixed: true, unlisted: true },
  { id: 'extendDown', group: 'view', keys: ['Shift+PageDown'], fixed: true, unlisted: true },
  { id: 'extendUp', group: 'view', keys: ['Shift+PageUp'], fixed: true, unlisted: true },
  // after all else that Esc may end
  { id: 'collapse', group: 'view', keys: ['Escape'], fixed: true, unlisted: true },
  { id: 'panel.raw', group: 'view', keys: [] },
  { id: 'panel.differences', group: 'view', keys: [] },
  { id: 'panel.suspicions', group: 'view', keys: [] },
  { id: 'showChanges', group: 'view', keys: [] },
  ...exportCommands,
  { id: 'library', group: 'page', keys: [] },
] as const satisfies readonly Entry[];

export type CommandId = (typeof ENTRIES)[number]['id'];
export interface CommandEntry extends Entry {
  readonly id: CommandId;
}

export const COMMANDS: readonly CommandEntry[] = ENTRIES;

const byId = new Map<string, CommandEntry>(COMMANDS.map((entry) => [entry.id, entry]));

/** The command of that id, if there is one: ids are also read from what was stored. */
export function findCommand(id: string): CommandEntry | undefined {
  return byId.get(id);
}
