import { undoNames, undoTimes } from '../../../editor';
import { Icon } from '../../components/Icon';
import { MenuButton } from '../../components/MenuButton';
import { useText } from '../../i18n';
import { useDesk } from '../commands/desk';
import { useHint } from '../commands/keymap';
import { useEditorValue, useExecute } from '../sessionContext';
import { useActName } from './useActName';

/** How many events the menu lists. */
const LISTED = 15;

/** Undo and redo, each saying what it would do, and a list of the last events to undo several at once. */
export function UndoButtons() {
  const { undoing } = useText();
  const nameOf = useActName();
  const execute = useExecute();
  const done = useEditorValue((state) => undoNames(state).done);
  const next = useEditorValue((state) => undoNames(state).undone.at(-1));
  const entries = done
    .slice(-LISTED)
    .toReversed()
    .map((act, i) => ({ id: String(i + 1), label: nameOf(act), hint: undoing.steps(i + 1) }));
  return (
    <div role="group" className="button-group">
      <UndoButton id="undo" act={done.at(-1)} />
      <MenuButton
        label={undoing.recent}
        className="icon-only undo-list"
        disabled={done.length === 0}
        groups={[{ entries, onChoose: (count) => execute(undoTimes(Number(count))) }]}
      >
        <span className="sr-only">{undoing.recent}</span>
        <span className="caret-down" />
      </MenuButton>
      <UndoButton id="redo" act={next} />
    </div>
  );
}

/** @param act the event that it would undo or redo */
function UndoButton({ id, act }: { id: 'undo' | 'redo'; act: string | undefined }) {
  const { commands, undoing } = useText();
  const { run } = useDesk();
  const nameOf = useActName();
  const name = commands.names[id];
  const hint = useHint(id, act === undefined ? name : undoing[id](nameOf(act)));
  return (
    <button
      type="button"
      className="button icon-only"
      aria-label={name}
      title={hint}
      disabled={act === undefined}
      onClick={() => run(id)}
    >
      <Icon name={id} />
    </button>
  );
}
