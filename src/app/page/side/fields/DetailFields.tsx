import { ARTICLE_TYPES } from '../../../../core';
import type { ArticleFields } from '../../../../editor';
import { columnsIn, setDetails } from '../../../../editor';
import { useText } from '../../../i18n';
import { useEditorValue, useSession } from '../../sessionContext';
import { useFieldEdit } from './useFieldEdit';
import { useTyped } from './useTyped';

interface DetailFieldsProps {
  readonly article: ArticleFields;
  readonly isReadOnly: boolean;
}

/** What an editor knows of the article and its text does not say. */
export function DetailFields({ article, isReadOnly }: DetailFieldsProps) {
  const { fields } = useText();
  const { row } = useSession();
  const columns = useEditorValue(({ doc }) => columnsIn(doc).join('\n'));
  const column = useDetail(article, 'column');
  const printedPage = useDetail(article, 'printedPage');
  const notes = useDetail(article, 'notes');
  const shared = { className: 'field-text', readOnly: isReadOnly, spellCheck: false };
  return (
    <>
      <TypeField article={article} isReadOnly={isReadOnly} />
      <label htmlFor="field-column">{fields.column}</label>
      <div className="field-entry">
        <input {...column} {...shared} id="field-column" list="columns" />
        <datalist id="columns">
          {columns
            .split('\n')
            .filter((each) => each !== '' && each !== column.value)
            .map((each) => (
              <option key={each} value={each} />
            ))}
        </datalist>
      </div>
      <label htmlFor="field-page">{fields.printedPage}</label>
      <div className="field-entry">
        <input
          {...printedPage}
          {...shared}
          id="field-page"
          placeholder={fields.printedPageHint(row.number)}
        />
      </div>
      <label htmlFor="field-notes">{fields.notes}</label>
      <div className="field-entry">
        <textarea
          {...notes}
          {...shared}
          id="field-notes"
          rows={Math.max(2, notes.value.split('\n').length)}
        />
      </div>
    </>
  );
}

function useDetail({ id, details }: ArticleFields, name: 'column' | 'printedPage' | 'notes') {
  const edit = useFieldEdit();
  return useTyped(details[name] ?? '', (text) => edit(`${id} ${name}`, setDetails(id, { [name]: text })));
}

/** The kind of article; until somebody says it, what its form tells, and by what. */
function TypeField({ article: { id, details, guess }, isReadOnly }: DetailFieldsProps) {
  const { fields } = useText();
  const edit = useFieldEdit();
  const isGuess = details.type === undefined && guess !== undefined;
  const choose = (chosen: string) =>
    edit(`${id} type`, setDetails(id, { type: ARTICLE_TYPES.find((type) => type === chosen) }));
  return (
    <>
      <label htmlFor="field-type">{fields.type}</label>
      <div className="field-entry">
        <select
          id="field-type"
          className="field-text"
          data-field="type"
          value={details.type ?? ''}
          disabled={isReadOnly}
          aria-describedby={isGuess ? 'field-type-note' : undefined}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{guess ? fields.guessed(fields.types[guess.type]) : fields.undecided}</option>
          {ARTICLE_TYPES.map((type) => (
            <option key={type} value={type}>
              {fields.types[type]}
            </option>
          ))}
        </select>
        {isGuess && (
          <p id="field-type-note" className="field-note">
            {fields.guessedFrom(guess.sign, guess.seen)}
          </p>
        )}
      </div>
    </>
  );
}
