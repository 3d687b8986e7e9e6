import './review.css';
import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { EditorState, Outline } from '../../../editor';
import { doubtsIn, idOf, reviewCount, selectedBlocks, showBlock } from '../../../editor';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { useEditorValue, useSession } from '../sessionContext';
import type { Segment } from './segments';
import { segmentsOf } from './segments';

/** The page from end to end: what has been looked at, what is in doubt, where the cursor is. A press goes there. */
export function ReviewBar({ outline }: { outline: Outline }) {
  const { editor } = useSession();
  const { doubts } = useText();
  const segments = useMemo(() => segmentsOf(outline), [outline]);
  const current = useEditorValue((state: EditorState) => idOf(selectedBlocks(state)[0]?.node ?? state.doc));
  const lookedAt = useEditorValue(({ doc }) => reviewCount(doc).lookedAt);
  const total = useEditorValue(({ doc }) => reviewCount(doc).total);
  const unsure = useEditorValue(({ doc }) => doubtsIn(doc).length);
  const goTo = ({ id }: Segment) => {
    showBlock(editor, id);
    editor.view.focus();
  };
  return (
    <div className="review-bar" role="img" aria-label={doubts.figuresAndDoubts(lookedAt, total, unsure)}>
      <span>{doubts.figures(lookedAt, total)}</span>
      {/* the keyboard's ways there are the outline and F8 */}
      <div className="segments">
        {segments.map((segment) => (
          <span
            key={segment.blocks[0]}
            className={segment.beginsArticle ? 'segment begins-article' : 'segment'}
            data-review={segment.review}
            data-current={segment.blocks.includes(current) || undefined}
            style={growing(segment.length)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => goTo(segment)}
          >
            {segment.review === 'unsure' && <Icon name="diamond" />}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Characters beyond what the least segment is wide for. */
function growing(length: number): CSSProperties {
  return { flexGrow: length + 1 };
}
