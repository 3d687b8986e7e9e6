import { useCallback } from 'react';
import type { EditorState } from '../../editor';
import { blockAt, findArticleNumber, ordinalOf, rawOffsetAt, roleOf } from '../../editor';
import type { SaveStatus } from '../../store';
import { useLater } from '../components/useLater';
import { useFormats, useText } from '../i18n';
import { StatusLine } from '../shell/StatusLine';
import { BalanceFigures } from './balance/BalanceFigures';
import { blockName } from './blockName';
import { KeyOf } from './commands/KeyOf';
import { DoubtCount } from './review/DoubtCount';
import { rawLineAt, useRawLines } from './rawLines';
import { useSaveStatus } from './saveStatus';
import { useEditorValue, useSession } from './sessionContext';
import { UndoneNews } from './undoing/UndoneNews';

export function PageStatus() {
  return (
    <StatusLine keysHint={<KeyOf id="keys" />}>
      {useLater() && <BalanceFigures />}
      <span className="spacer" />
      <CursorPlace />
      <BlockNews />
      <span className="spacer" />
      <UndoneNews />
      <SaveState />
      <DoubtCount />
    </StatusLine>
  );
}

/** «稿 2・正文 1・第 21 字 ⇄ 原文 107 行 1 字» */
function CursorPlace() {
  const { raw } = useSession();
  const { page } = useText();
  const { inked: lines } = useRawLines();
  const select = useCallback(
    (state: EditorState) => {
      const { doc, selection } = state;
      const block = blockAt(doc, selection.head);
      if (!block) return '';
      const character = selection.head - block.pos;
      const number = findArticleNumber(doc, block.parent);
      const name = blockName(page, roleOf(block.node), ordinalOf(block));
      const place = number === 0 ? page.placeInFurniture(character) : page.place(number, name, character);
      const offset = rawOffsetAt(doc, raw, selection.head);
      const line = offset === undefined ? undefined : rawLineAt(lines, offset);
      if (offset === undefined || !line) return place;
      return `${place} ⇄ ${page.rawPlace(line.number, offset - line.from + 1)}`;
    },
    [page, raw, lines],
  );
  return <span className="cursor-place">{useEditorValue(select)}</span>;
}

/** Tells screen readers which block the cursor comes to: its role is drawn beside the text, where they do not read. */
function BlockNews() {
  const { page } = useText();
  const select = useCallback(
    ({ doc, selection }: EditorState) => {
      const block = blockAt(doc, selection.head);
      if (!block) return '';
      const name = blockName(page, roleOf(block.node), ordinalOf(block));
      const number = findArticleNumber(doc, block.parent);
      return number === 0 ? name : `${page.article(number)} ${name}`;
    },
    [page],
  );
  return (
    <span className="sr-only block-news" role="status">
      {useEditorValue(select)}
    </span>
  );
}

function SaveState() {
  const { row } = useSession();
  const { page } = useText();
  const formats = useFormats();
  const status = useSaveStatus((current) => current ?? READ_ONLY);
  const time = formats.clock(status.at ?? row.changedAt);
  const why = status.error ? page.saveErrors[status.error] : '';
  const words = {
    saved: status.durability === 'strict' ? page.onDisk(time) : page.saved(time),
    saving: page.saving,
    unsaved: page.unsaved,
    readonly: page.readOnly,
    closed: page.closed,
  }[status.state];
  const isTrouble = status.state !== 'saved' && status.state !== 'saving';
  return (
    <span
      className={isTrouble ? 'save-state bad' : 'save-state'}
      role={isTrouble ? 'alert' : 'status'}
      data-state={status.state}
    >
      {[words, why].filter(Boolean).join('　')}
    </span>
  );
}

const READ_ONLY: SaveStatus = {
  state: 'readonly',
  durability: 'relaxed',
  at: null,
  pending: 0,
  error: 'lockLost',
};
