import { useCallback } from 'react';
import type { EditorState } from '../../../../editor';
import { changedBlocks } from '../../../../editor';
import { useEditorValue, useSession } from '../../sessionContext';

export function DifferenceCount() {
  const { raw } = useSession();
  const select = useCallback(
    ({ doc }: EditorState) => changedBlocks(doc, raw).reduce((sum, { changes }) => sum + changes.length, 0),
    [raw],
  );
  const count = useEditorValue(select);
  return count > 0 ? <span className="tab-count">{count}</span> : null;
}
