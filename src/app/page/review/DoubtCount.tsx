import { doubtsIn } from '../../../editor';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { KeyOf } from '../commands/KeyOf';
import { useEditorValue } from '../sessionContext';
import { useReview } from './reviewContext';

/** «存疑 5　下一处 F8» */
export function DoubtCount() {
  const { doubts } = useText();
  const { go } = useReview();
  const count = useEditorValue(({ doc }) => doubtsIn(doc).length);
  return (
    <span className="doubt-count">
      {count > 0 && <Icon name="diamond" />}
      <span>{count > 0 ? doubts.left(count) : doubts.none}</span>
      {count > 0 && (
        <button
          type="button"
          className="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => go(1)}
        >
          {doubts.next} <KeyOf id="nextDoubt" />
        </button>
      )}
    </span>
  );
}
