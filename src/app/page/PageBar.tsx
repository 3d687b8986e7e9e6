import { useState } from 'react';
import { FORMAT_IDS } from '../../formats';
import { guessIssue, pageName } from '../../core';
import type { Outline } from '../../editor';
import { redo, redoDepth, undo, undoDepth } from '../../editor';
import { Icon } from '../components/Icon';
import { MenuButton } from '../components/MenuButton';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n';
import { STATUSES, statusOf } from '../library/statuses';
import { LIBRARY_HASH } from '../route';
import { useServices } from '../services';
import { AppearanceMenu } from '../shell/AppearanceMenu';
import { LanguageMenu } from '../shell/LanguageMenu';
import { useHotkey } from '../shell/keys';
import { TopBar } from '../shell/TopBar';
import { useTitle } from '../shell/useTitle';
import { ReviewBar } from './review/ReviewBar';
import { useEditorValue, useExecute, useSession } from './sessionContext';

export function PageBar({ outline }: { outline: Outline }) {
  const { shell } = useText();
  return (
    <TopBar
      start={
        <>
          <a
            className="button icon-only"
            href={LIBRARY_HASH}
            aria-label={shell.backToLibrary}
            title={shell.backToLibrary}
          >
            <Icon name="back" />
          </a>
          <PageTitle />
          <StatusMenu />
        </>
      }
    >
      <ReviewBar outline={outline} />
      <span className="spacer" />
      <UndoButtons />
      <ExportMenu />
      <LanguageMenu />
      <AppearanceMenu />
    </TopBar>
  );
}

function PageTitle() {
  const { row, raw } = useSession();
  const { page } = useText();
  const { title } = guessIssue(row.name, raw);
  const parts = [title || pageName(row.name), row.date, row.number && page.number(row.number)];
  const name = parts.filter((part, i) => part !== '' && !(i > 0 && parts[0]?.includes(part))).join(' ');
  useTitle(name);
  return (
    <>
      <h1 className="page-name">{name}</h1>
      {title !== '' && <span className="page-file">{row.name}</span>}
    </>
  );
}

function StatusMenu() {
  const { store } = useServices();
  const { row } = useSession();
  const { common, page } = useText();
  const [status, setStatus] = useState(row.status);
  const choose = (id: string) => {
    const chosen = statusOf(id);
    if (chosen === undefined) return;
    void store.setStatus([row.id], chosen).then((done) => done.ok && setStatus(chosen));
  };
  const entries = STATUSES.map((each) => ({
    id: String(each),
    label: <StatusChip status={each} />,
    text: common.statuses[each],
  }));
  return (
    <MenuButton label={page.statusMenu} groups={[{ entries, chosen: String(status), onChoose: choose }]}>
      <StatusChip status={status} />
      <span className="caret-down" />
    </MenuButton>
  );
}

function UndoButtons() {
  const { page } = useText();
  const execute = useExecute();
  const canUndo = useEditorValue((state) => undoDepth(state) > 0);
  const canRedo = useEditorValue((state) => redoDepth(state) > 0);
  // the text has these keys itself; here they work from the other panes
  useHotkey({ code: 'KeyZ', mod: true }, () => execute(undo));
  useHotkey({ code: 'KeyZ', mod: true, shift: true }, () => execute(redo));
  useHotkey({ code: 'KeyY', mod: true }, () => execute(redo));
  return (
    <div role="group" className="button-group">
      <button
        type="button"
        className="button icon-only"
        aria-label={page.undo}
        title={page.undo}
        disabled={!canUndo}
        onClick={() => execute(undo)}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button icon-only"
        aria-label={page.redo}
        title={page.redo}
        disabled={!canRedo}
        onClick={() => execute(redo)}
      >
        <Icon name="redo" />
      </button>
    </div>
  );
}

function ExportMenu() {
  const { exporter } = useServices();
  const { row, saver } = useSession();
  const { exporting, page } = useText();
  const entries = FORMAT_IDS.map((id) => ({ id, label: exporting.formats[id] }));
  const choose = (id: string) => {
    const format = FORMAT_IDS.find((each) => each === id);
    // what is written is read back from the store
    if (format) void Promise.resolve(saver?.flush()).then(() => exporter.start([row], format, row.name));
  };
  return (
    <MenuButton label={page.exportPage} groups={[{ entries, onChoose: choose }]}>
      {page.exportPage}
      <span className="caret-down" />
    </MenuButton>
  );
}
