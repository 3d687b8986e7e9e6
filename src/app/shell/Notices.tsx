import { ExportNotice } from '../exporting/ExportNotice';
import { ImportNotice } from '../importing/ImportNotice';
import { LibraryNotice } from '../library/LibraryNotice';
import { StoreNotice } from './StoreNotice';

/** What is under way, done or wrong, in every view. */
export function Notices() {
  return (
    <aside className="notices">
      <StoreNotice />
      <ImportNotice />
      <ExportNotice />
      <LibraryNotice />
    </aside>
  );
}
