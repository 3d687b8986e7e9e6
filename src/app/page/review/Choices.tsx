import { useState } from 'react';
import { ROLES } from '../../../core';
import type { DecisionKind } from '../../../editor';
import { useText } from '../../i18n';
import type { CommandId } from '../commands/catalogue';
import { roleCommand } from '../commands/catalogue';
import { ChoiceList } from '../commands/ChoiceList';
import { useCommand, useDesk } from '../commands/desk';
import { mayWrite } from '../saveStatus';
import { useSession } from '../sessionContext';
import { useReview } from './reviewContext';

const CHOICES: Readonly<Record<Exclude<DecisionKind, 'article'>, readonly CommandId[]>> = {
  role: ROLES.map(roleCommand),
  extent: ['join', 'joinNext', 'split', 'cutSentences', 'cutLines'],
};

/** «其他…»: all that a block in doubt could be, where neither the proposal nor the runner-up is right. */
export function Choices() {
  const session = useSession();
  const { asked } = useReview();
  const { doubts } = useText();
  const desk = useDesk();
  const [open, setOpen] = useState<keyof typeof CHOICES | null>(null);
  const show = () => {
    const kind = asked?.decision.kind;
    if (kind === 'article') desk.run('moveTo');
    else setOpen(kind ?? null);
  };
  useCommand('openChoices', show, () => mayWrite(session) && asked !== undefined);
  if (!open) return null;
  return <ChoiceList label={doubts.choices[open]} ids={CHOICES[open]} onClose={() => setOpen(null)} />;
}
