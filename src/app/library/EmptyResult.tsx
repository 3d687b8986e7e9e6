import { useText } from '../i18n';
import { NO_FILTER, changeFilter, useLibraryView } from './view';

/** Says that nothing matches, and how to get back. */
export function EmptyResult() {
  const { library } = useText();
  const recent = useLibraryView(({ filter }) => filter.recent && filter.text === '');
  return (
    <div className="empty-result" role="status">
      <p>{recent ? library.noRecent : library.noMatch}</p>
      <button type="button" className="button outlined" onClick={() => changeFilter(NO_FILTER)}>
        {library.clearFilter}
      </button>
    </div>
  );
}
