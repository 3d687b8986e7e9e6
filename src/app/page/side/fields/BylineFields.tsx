import type { FormEvent, KeyboardEvent } from 'react';
import { useState } from 'react';
import type { MarkedField } from '../../../../editor';
import {
  addByline,
  findField,
  markSelection,
  selectStretch,
  setBylineRole,
  setFieldText,
  unmarkField,
} from '../../../../editor';
import { useText } from '../../../i18n';
import { useSession } from '../../sessionContext';
import { newId } from '../../newId';
import { MarkSelectionButton } from './MarkSelectionButton';
import { useFieldEdit } from './useFieldEdit';
import { useShownInText } from './useShownInText';
import { useTyped } from './useTyped';

interface BylineFieldsProps {
  readonly article: string;
  readonly bylines: readonly MarkedField[];
  readonly isReadOnly: boolean;
}

const ROLES_HERE = 'byline-roles';

/** Who is credited, in the order of the text; Enter on a name goes there. */
export function BylineFields({ article, bylines, isReadOnly }: BylineFieldsProps) {
  const { fields } = useText();
  const roles = new Set(bylines.map(({ role }) => role).filter((role) => role !== ''));
  return (
    <>
      <span className="field-label" id="bylines-label">
        {fields.bylines}
      </span>
      <div className="field-entry" role="group" aria-labelledby="bylines-label">
        {bylines.length > 0 && (
          <ul>
            {bylines.map((byline, i) => (
              <BylineRow
                key={i}
                field={`${article} byline ${i}`}
                byline={byline}
                n={i + 1}
                isReadOnly={isReadOnly}
              />
            ))}
          </ul>
        )}
        {!isReadOnly && (
          <>
            <NewByline article={article} />
            <MarkSelectionButton command={markSelection('byline', newId)} words={fields.markByline} />
          </>
        )}
        <datalist id={ROLES_HERE}>
          {[...roles].map((role) => (
            <option key={role} value={role} />
          ))}
        </datalist>
      </div>
    </>
  );
}

interface BylineRowProps {
  readonly field: string;
  readonly byline: MarkedField;
  readonly n: number;
  readonly isReadOnly: boolean;
}

function BylineRow({ field, byline, n, isReadOnly }: BylineRowProps) {
  const { editor } = useSession();
  const { fields } = useText();
  const edit = useFieldEdit();
  const shown = useShownInText(byline);
  const name = useTyped(byline.text, (text) => edit(`${field} name`, setFieldText(byline, text)));
  const role = useTyped(byline.role, (text) => edit(`${field} role`, setBylineRole(byline, text)));
  const goThere = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const place = findField(editor.state.doc, byline);
    if (place) selectStretch(editor, place);
  };
  return (
    <li className="byline-row" {...shown}>
      <input
        {...name}
        className="field-text"
        data-field="byline"
        lang="zh-CN"
        aria-label={fields.nameOf(n)}
        readOnly={isReadOnly}
        spellCheck={false}
        onKeyDown={goThere}
      />
      <input
        {...role}
        className="field-text"
        list={ROLES_HERE}
        aria-label={fields.roleOf(n)}
        placeholder={fields.role}
        readOnly={isReadOnly}
        spellCheck={false}
        onKeyDown={goThere}
      />
      {!isReadOnly && (
        <button
          type="button"
          className="button"
          aria-label={fields.unmarkThis(byline.text)}
          title={fields.unmarkThis(byline.text)}
          onClick={() => edit(`${field} unmark`, unmarkField(byline))}
        >
          {fields.unmark}
        </button>
      )}
    </li>
  );
}

/** A byline that is not in the text yet; typed whole before it is put there. */
function NewByline({ article }: { article: string }) {
  const { fields } = useText();
  const edit = useFieldEdit();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const credit = { name: name.trim(), role: role.trim() };
    if (!edit(`${article} new byline`, addByline(article, credit, newId))) return;
    setName('');
    setRole('');
  };
  return (
    <form className="byline-row" aria-label={fields.newByline} onSubmit={add}>
      <input
        className="field-text"
        value={name}
        aria-label={fields.name}
        placeholder={fields.name}
        spellCheck={false}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <input
        className="field-text"
        value={role}
        list={ROLES_HERE}
        aria-label={fields.role}
        placeholder={fields.role}
        spellCheck={false}
        onChange={({ currentTarget }) => setRole(currentTarget.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {fields.add}
      </button>
    </form>
  );
}
