import './library.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useFormats, useText } from '../i18n';
import { useOpenKey } from '../importing/useOpenKey';
import { useServices } from '../services';
import { AppearanceMenu } from '../shell/AppearanceMenu';
import { LanguageMenu } from '../shell/LanguageMenu';
import { StatusLine } from '../shell/StatusLine';
import { StorageRoom } from '../shell/StorageRoom';
import { TopBar } from '../shell/TopBar';
import { useTitle } from '../shell/useTitle';
import { AddMenu } from './AddMenu';
import { EmptyResult } from './EmptyResult';
import { LibraryBar } from './LibraryBar';
import { LibraryNav } from './LibraryNav';
import { PageGrid } from './PageGrid';
import { arrange } from './arrange';
import { useOpenedPages } from './openedPages';
import { useLibraryView } from './view';

/** All pages: what to look at on the left, the list itself on the right. */
export default function LibraryView() {
  const { library } = useText();
  const { number } = useFormats();
  const { pageIndex } = useServices();
  const rows = useStore(pageIndex.pages, (pages) => pages.rows);
  const opened = useOpenedPages();
  const filter = useLibraryView((view) => view.filter);
  const sort = useLibraryView((view) => view.sort);
  const shown = useMemo(() => arrange(rows, filter, sort, opened), [rows, filter, sort, opened]);
  useTitle(library.title);
  useOpenKey();

  return (
    <>
      <TopBar>
        <LanguageMenu />
        <AppearanceMenu />
        <AddMenu />
      </TopBar>
      <div className="library">
        <LibraryNav rows={rows} opened={opened} />
        <main>
          <LibraryBar shown={shown} />
          {shown.length > 0 ? <PageGrid rows={shown} /> : <EmptyResult />}
        </main>
      </div>
      <StatusLine>
        <span>{library.total(number(rows.length))}</span>
        <StorageRoom of="used" />
        <span className="spacer" />
      </StatusLine>
    </>
  );
}
