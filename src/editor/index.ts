/** The editor's public API. `convert` and `documentJson` stand apart: they need no ProseMirror. */
export { createEditor, type Edit, type EditorOptions } from './createEditor';
export { execute } from './execute';
export type { CommandOfKey } from './keys';
export { actOf, named } from './commands/act';
export { applyStep, documentFromRaw, parseDocument, recordOf } from './load';
export { accept, acceptSelection, takeRunnerUp } from './commands/decide';
export { inBurst } from './commands/bursts';
export {
  addByline,
  addDateline,
  findField,
  markSelection,
  setBylineRole,
  setFieldText,
  unmarkField,
} from './commands/credits';
export { setDetails } from './commands/details';
export { addBlock, removeEmptyBlock, setBlockText } from './commands/headings';
export {
  joinArticleWithNext,
  joinArticleWithPrevious,
  joinAtEnd,
  joinAtStart,
  joinWithNext,
  joinWithPrevious,
} from './commands/join';
export { collapse } from './commands/collapse';
export { cutAtLines, cutAtSentences } from './commands/cut';
export { insertLineBreak } from './commands/lineBreak';
export { makeHeadline } from './commands/makeHeadline';
export { mergeSelection } from './commands/merge';
export { moveBlocks, moveDown, moveSelection, moveUp, type Destination } from './commands/move';
export { moveArticles, type ArticleDestination } from './commands/moveArticles';
export { moveArticleDown, moveArticleUp } from './commands/moveArticle';
export { reclaimMissing } from './commands/reclaim';
export { revertChange, revertChangeAtCursor } from './commands/revert';
export { setRole } from './commands/role';
export { splitArticle, splitBlock } from './commands/split';
export { swapHeadings } from './commands/swapHeadings';
export { removeTags, toggleTag } from './commands/tag';
export { extendToNextBlock, extendToPreviousBlock, toNextBlock, toPreviousBlock } from './commands/walk';
export { discardSelection, restore, restoreLast } from './commands/tray';
export {
  articleQuestionOf,
  decisionsOf,
  doubtsIn,
  isSameDoubt,
  nextDoubt,
  reviewCount,
  reviewOf,
  type DecisionKind,
  type Doubt,
  type Review,
} from './queries/decisions';
export { balanceOfDocument, inkCount, missingIn, missingInk } from './queries/balance';
export {
  articlesIn,
  blockAt,
  blocksIn,
  findArticle,
  findArticleNumber,
  findBlock,
  idOf,
  ordinalOf,
  roleOf,
  selectedBlocks,
  sourceOf,
  textOf,
  type PlacedArticle,
  type PlacedBlock,
} from './queries/blocks';
export { changeAt, changedBlocks, changesOf, type ChangedBlock } from './queries/changes';
export { discardsIn, type PlacedDiscard } from './queries/tray';
export {
  columnsIn,
  fieldsAt,
  fieldsOf,
  HEADING_ROLES,
  isSameFields,
  selectedWords,
  type ArticleFields,
  type HeadingField,
  type HeadingRole,
  type InlineFields,
  type MarkedField,
} from './queries/fields';
export { redo, redoTimes, undo, undoTimes } from './undoing/commands';
export { undoNames, type UndoNames, type UndoNews } from './undoing/plugin';
export { historyJson } from './undoing/stored';
export type { Command, EditorState } from '@tiptap/pm/state';
export type { Node } from '@tiptap/pm/model';
export type { Editor } from '@tiptap/core';
export {
  placeCursor,
  selectStretch,
  showBlock,
  showDoubt,
  showInBlock,
  showNextUnread,
  showPlace,
  showStretch,
} from './place';
export { moveScreen } from './screens';
export {
  isSameOutline,
  outlineOf,
  previewOf,
  type Outline,
  type OutlineArticle,
  type OutlineBlock,
} from './queries/outline';
export {
  positionOfRaw,
  rawOffsetAt,
  rawOfSelection,
  selectionOfRaw,
  stretchOfRaw,
  type Stretch,
} from './queries/raw';
export { passagesIn, type PlacedPassage } from './finding/passages';
export { hitIn, type Hit } from './finding/hits';
export { editsFor } from './finding/edits';
export { replaceHits, type Replacement } from './finding/replaceHits';
export { markCurrentHit, markHits, placesOfHits, type MarkedHit } from './finding/marking';
export { showChanges } from './plugins/changeMarks';
export { letStand } from './commands/letStand';
export { showSuspicions } from './plugins/suspicionMarks';
export { suspicionsIn, type PlacedSuspicion } from './queries/suspicions';
export { sendHome } from './commands/sendHome';
export { groupsToSend, headingGroups, homesFor, type HeadingGroup, type PlacedHome } from './queries/homing';
