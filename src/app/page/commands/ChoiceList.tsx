import { useCallback } from 'react';
import { useText } from '../../i18n';
import { useSettings } from '../../state/settings';
import type { CommandId } from './catalogue';
import { useDesk } from './desk';
import { findByName } from './quickItems';
import { QuickList } from './QuickList';
import { useCloseAnd } from './useCloseAnd';

interface ChoiceListProps {
  readonly label: string;
  readonly ids: readonly CommandId[];
  readonly onClose: () => void;
}

/** Some commands to choose from, in the order given. */
export function ChoiceList({ label, ids, onClose }: ChoiceListProps) {
  const desk = useDesk();
  const { commands } = useText();
  const language = useSettings((settings) => settings.language);
  const keys = useSettings((settings) => settings.keys);
  const groupsFor = useCallback(
    (query: string) => {
      const items = ids.flatMap((id) => findByName(query, id, { desk, language, keys })?.item ?? []);
      return items.length > 0 ? [{ id: 'choices', heading: label, items }] : [];
    },
    [desk, ids, label, language, keys],
  );
  const closeAnd = useCloseAnd(onClose);
  const choose = (key: string) =>
    closeAnd(() => {
      const id = ids.find((each) => each === key);
      if (id) desk.run(id);
    });

  return (
    <QuickList
      label={label}
      groupsFor={groupsFor}
      nothingFound={commands.nothingFound}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
