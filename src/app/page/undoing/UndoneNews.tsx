import { undoNames } from '../../../editor';
import { useText } from '../../i18n';
import { useEditorValue } from '../sessionContext';
import { useActName } from './useActName';

/** Says in the status line what undo or redo has just done, until the next edit. */
export function UndoneNews() {
  const { undoing } = useText();
  const nameOf = useActName();
  const news = useEditorValue((state) => undoNames(state).news);
  const words = () => {
    if (!news) return '';
    const act = nameOf(news.act);
    if (news.kind === 'redo') return undoing.redone(act);
    return news.count > 1 ? undoing.undoneTo(news.count, act) : undoing.undone(act);
  };
  return (
    <span className="undone-news" role="status">
      {words()}
    </span>
  );
}
