import './fields.css';
import type { KeyboardEvent } from 'react';
import { fieldsAt, HEADING_ROLES, isSameFields, redo, undo } from '../../../../editor';
import type { Command } from '../../../../editor';
import { useText } from '../../../i18n';
import type { Key } from '../../../shell/keys';
import { matchesKey } from '../../../shell/keys';
import { useEditorValue, useSession } from '../../sessionContext';
import { BylineFields } from './BylineFields';
import { DatelineField } from './DatelineField';
import { DetailFields } from './DetailFields';
import { HeadingFields } from './HeadingFields';

const HISTORY: readonly (readonly [key: Key, command: Command])[] = [
  [{ code: 'KeyZ', mod: true }, undo],
  [{ code: 'KeyZ', mod: true, shift: true }, redo],
  [{ code: 'KeyY', mod: true }, redo],
];
const LEAVE: Key = { code: 'Escape' };

/** The fields of the article with the cursor: what its text says of itself, and what an editor knows besides. */
export function FieldsPanel() {
  const { editor, saver } = useSession();
  const { page, fields: words } = useText();
  const fields = useEditorValue(fieldsAt, isSameFields);
  const isReadOnly = saver === null;
  if (!fields) return <p className="fields-none">{words.none}</p>;

  // an input's own undo knows nothing of the document
  const act = (event: KeyboardEvent) => {
    const command = HISTORY.find(([key]) => matchesKey(key, event.nativeEvent))?.[1];
    const isLeaving = matchesKey(LEAVE, event.nativeEvent);
    if (!command && !isLeaving) return;
    event.preventDefault();
    event.stopPropagation();
    if (command && !isReadOnly) command(editor.state, editor.view.dispatch, editor.view);
    if (isLeaving) editor.view.focus();
  };
  const { id, number, headings, bylines } = fields;
  return (
    <div key={id} className="fields" onKeyDown={act}>
      <header>
        <h3>{page.article(number)}</h3>
        <button type="button" className="button" onClick={() => editor.view.focus()}>
          {words.back} <kbd>Esc</kbd>
        </button>
      </header>
      {HEADING_ROLES.map((role) => (
        <HeadingFields
          key={role}
          article={id}
          role={role}
          headings={headings[role]}
          isReadOnly={isReadOnly}
        />
      ))}
      <BylineFields article={id} bylines={bylines} isReadOnly={isReadOnly} />
      <DatelineField article={fields} isReadOnly={isReadOnly} />
      <hr />
      <DetailFields article={fields} isReadOnly={isReadOnly} />
    </div>
  );
}
