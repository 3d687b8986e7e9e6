import type { Command } from '../../../../editor';
import { selectedWords } from '../../../../editor';
import { useEditorValue } from '../../sessionContext';
import { useFieldEdit } from './useFieldEdit';

/** Longer words are not shown whole. */
const SHOWN = 10;

interface MarkSelectionButtonProps {
  readonly command: Command;
  readonly words: (selected: string) => string;
}

/** Makes a field of the words that are selected in the text; not there while none are. */
export function MarkSelectionButton({ command, words }: MarkSelectionButtonProps) {
  const edit = useFieldEdit();
  const selected = useEditorValue(selectedWords);
  if (selected === '') return null;
  const shown = selected.length > SHOWN ? `${selected.slice(0, SHOWN)}…` : selected;
  return (
    <button type="button" className="button outlined" onClick={() => edit('selection', command)}>
      {words(shown)}
    </button>
  );
}
