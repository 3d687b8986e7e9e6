import { memo, useMemo, useState } from 'react';
import type { FormatId } from '../../formats';
import { FORMAT_IDS } from '../../formats';
import { guessIssue, pageName } from '../../core';
import type { Outline } from '../../editor';
import { Icon } from '../components/Icon';
import { useLater } from '../components/useLater';
import { MenuButton } from '../components/MenuButton';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n';
import { STATUSES, statusOf } from '../library/statuses';
import { LIBRARY_HASH } from '../route';
import { useServices } from '../services';
import { AppearanceMenu } from '../shell/AppearanceMenu';
import { LanguageMenu } from '../shell/LanguageMenu';
import { TopBar } from '../shell/TopBar';
import { useTitle } from '../shell/useTitle';
import { useCommand, useDesk } from './commands/desk';
import { useHint } from './commands/keymap';
import { KeyOf } from './commands/KeyOf';
import { ReviewBar } from './review/ReviewBar';
import { useSession } from './sessionContext';
import { UndoButtons } from './undoing/UndoButtons';

export const PageBar = memo(function PageBar({ outline }: { outline: Outline }) {
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
      {useLater() && <ReviewBar outline={outline} />}
      <span className="spacer" />
      <UndoButtons />
      <FindButton />
      <PaletteButton />
      <ExportMenu />
      <LanguageMenu />
      <AppearanceMenu />
    </TopBar>
  );
});

function PageTitle() {
  const { row, raw } = useSession();
  const { page } = useText();
  const { title } = useMemo(() => guessIssue(row.name, raw), [row, raw]);
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

function FindButton() {
  const { run } = useDesk();
  const { finding } = useText();
  const hint = useHint('find', finding.title);
  return (
    <button type="button" className="button" title={hint} onClick={() => run('find')}>
      <Icon name="find" />
      {finding.open} <KeyOf id="find" />
    </button>
  );
}

/** «命令 Ctrl K» */
function PaletteButton() {
  const { run } = useDesk();
  const { palette } = useText().commands;
  return (
    <button type="button" className="button" aria-haspopup="dialog" onClick={() => run('palette')}>
      {palette} <KeyOf id="palette" />
    </button>
  );
}

function ExportMenu() {
  const { exporter } = useServices();
  const { row, saver } = useSession();
  const { exporting, page } = useText();
  const entries = FORMAT_IDS.map((id) => ({ id, label: exporting.formats[id] }));
  const exportAs = (format: FormatId) =>
    // what is written is read back from the store
    void Promise.resolve(saver?.flush()).then(() => exporter.start([row], format, row.name));
  const choose = (id: string) => {
    const format = FORMAT_IDS.find((each) => each === id);
    if (format) exportAs(format);
  };
  useCommand('export.tei', () => exportAs('tei'));
  useCommand('export.json', () => exportAs('json'));
  useCommand('export.text', () => exportAs('text'));
  return (
    <MenuButton label={page.exportPage} groups={[{ entries, onChoose: choose }]}>
      {page.exportPage}
      <span className="caret-down" />
    </MenuButton>
  );
}
