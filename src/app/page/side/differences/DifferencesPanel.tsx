import { useCallback, useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import type { Command, EditorState } from '../../../../editor';
import { changedBlocks, restore, revertChange, showInBlock } from '../../../../editor';
import { useText } from '../../../i18n';
import { useSettings } from '../../../state/settings';
import { useRawLines } from '../../rawLines';
import { useMayWrite } from '../../saveStatus';
import { useEditorValue, useSession } from '../../sessionContext';
import { FindingList } from '../FindingList';
import type { PanelProps } from '../panels';
import type { Difference } from './differences';
import { differencesOf, isSameChanged } from './differences';

/** All that the page says otherwise than the raw text. Arrow keys walk, Enter goes there, Delete reverts. */
export function DifferencesPanel({ outline }: PanelProps) {
  const { raw, editor } = useSession();
  const mayWrite = useMayWrite();
  const { page, changes } = useText();
  const lines = useRawLines();
  const select = useCallback(({ doc }: EditorState) => changedBlocks(doc, raw), [raw]);
  const changed = useDeferredValue(useEditorValue(select, isSameChanged));
  const differences = useMemo(
    () => differencesOf(changed, outline, lines, page),
    [changed, outline, lines, page],
  );
  const count = differences.filter(({ kind }) => kind === 'change').length;

  const show = (difference: Difference) => {
    if (difference.kind === 'change') showInBlock(editor, difference.block, difference.change);
  };
  const takeBack = (difference: Difference) => {
    if (!mayWrite) return;
    // the focus stays in the list, where the next one is waiting
    commandFor(raw, difference)(editor.state, editor.view.dispatch);
  };
  return (
    <>
      <div className="panel-note">
        <span>{changes.figures(count, differences.length - count)}</span>
        <ShowChanges />
      </div>
      {differences.length === 0 && <p className="panel-empty">{changes.none}</p>}
      <FindingList
        label={changes.list}
        items={differences}
        dependencies={[changes, mayWrite]}
        onShow={show}
        onDelete={takeBack}
      >
        {(difference) => <Row difference={difference} onTakeBack={() => takeBack(difference)} />}
      </FindingList>
    </>
  );
}

const commandFor = (raw: string, difference: Difference): Command =>
  difference.kind === 'change'
    ? revertChange(raw, difference.block, difference.change)
    : restore(difference.discard);

function ShowChanges() {
  const { changes } = useText();
  const isShown = useSettings((settings) => settings.showsChanges);
  return (
    <label className="show-changes">
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ target }) => useSettings.setState({ showsChanges: target.checked })}
      />
      {changes.show}
    </label>
  );
}

function Row({ difference, onTakeBack }: { difference: Difference; onTakeBack: () => void }) {
  const mayWrite = useMayWrite();
  const { page, changes } = useText();
  const { id, line } = difference;
  const isChange = difference.kind === 'change';
  const before = isChange ? difference.change.before : difference.text;
  const after = isChange ? difference.change.after : '';
  return (
    <GridListItem id={id} className="finding" textValue={changes.spoken(before, after)}>
      <p className="where">
        <span>{isChange ? difference.place : page.tray}</span>
        {line !== undefined && <span>{changes.line(line)}</span>}
      </p>
      <p className="what">
        {isChange && <span className="context">{difference.context[0]}</span>}
        {before !== '' && <del>{before}</del>}
        {after !== '' && <ins>{after}</ins>}
        {isChange && <span className="context">{difference.context[1]}</span>}
      </p>
      <Button
        className="button outlined"
        isDisabled={!mayWrite}
        aria-label={isChange ? changes.revertThis(before, after) : page.restoreThis(before.slice(0, 20))}
        onPress={onTakeBack}
      >
        {isChange ? changes.revert : page.restore}
      </Button>
    </GridListItem>
  );
}
