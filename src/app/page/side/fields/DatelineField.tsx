import type { ArticleFields } from '../../../../editor';
import { addDateline, markSelection, setFieldText, unmarkField } from '../../../../editor';
import { useText } from '../../../i18n';
import { newId } from '../../newId';
import { MarkSelectionButton } from './MarkSelectionButton';
import { useFieldEdit } from './useFieldEdit';
import { useShownInText } from './useShownInText';
import { useTyped } from './useTyped';

interface DatelineFieldProps {
  readonly article: ArticleFields;
  readonly isReadOnly: boolean;
}

/** The tag before the text; typed where there is none, it is put before the first paragraph. */
export function DatelineField({ article: { id, datelines, hasText }, isReadOnly }: DatelineFieldProps) {
  const { page, fields } = useText();
  const edit = useFieldEdit();
  const [dateline] = datelines;
  const field = `${id} dateline`;
  const shown = useShownInText(dateline);
  const typed = useTyped(dateline?.text ?? '', (text) =>
    edit(field, dateline ? setFieldText(dateline, text) : addDateline(id, text, newId)),
  );
  return (
    <>
      <label htmlFor="field-dateline">{page.fields.dateline}</label>
      <div className="field-entry">
        <div className="dateline-row" {...shown}>
          <input
            {...typed}
            id="field-dateline"
            className="field-text"
            data-field="dateline"
            lang="zh-CN"
            readOnly={isReadOnly || (!dateline && !hasText)}
            placeholder={hasText ? '' : fields.noText}
            spellCheck={false}
          />
          {dateline && !isReadOnly && (
            <button
              type="button"
              className="button"
              aria-label={fields.unmarkDateline}
              title={fields.unmarkDateline}
              onClick={() => edit(`${field} unmark`, unmarkField(dateline))}
            >
              {fields.unmark}
            </button>
          )}
        </div>
        {!dateline && !isReadOnly && (
          <MarkSelectionButton command={markSelection('dateline', newId)} words={fields.markDateline} />
        )}
      </div>
    </>
  );
}
