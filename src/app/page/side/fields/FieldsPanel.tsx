import './fields.css';
import type { KeyboardEvent } from 'react';
import { fieldsAt, HEADING_ROLES, isSameFields, redo, undo } from '../../../../editor';
import { useText } from '../../../i18n';
import { chordOf } from '../../../shell/chords';
import { useSettings } from '../../../state/settings';
import { commandsOfChord } from '../../commands/keymap';
import { useMayWrite } from '../../saveStatus';
import { useEditorValue, useSession } from '../../sessionContext';
import { BylineFields } from './BylineFields';
import { DatelineField } from './DatelineField';
import { DetailFields } from './DetailFields';
import { HeadingFields } from './HeadingFields';

/** The fields of the article with the cursor: what its text says of itself, and what an editor knows besides. */
export function FieldsPanel() {
  const { editor } = useSession();
  const { page, fields: words } = useText();
  const fields = useEditorValue(fieldsAt, isSameFields);
  const isReadOnly = !useMayWrite();
  if (!fields) return <p className="fields-none">{words.none}</p>;

  // an input's own undo knows nothing of the document
  const act = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent) ?? '';
    const meant = commandsOfChord(useSettings.getState().keys, chord).map(({ id }) => id);
    const command = meant.includes('undo') ? undo : meant.includes('redo') ? redo : undefined;
    const isLeaving = chord === 'Escape';
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
