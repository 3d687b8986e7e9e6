import type { HeadingField, HeadingRole } from '../../../../editor';
import { addBlock, removeEmptyBlock, setBlockText } from '../../../../editor';
import { useText } from '../../../i18n';
import { useFieldEdit } from './useFieldEdit';
import { useTyped } from './useTyped';

interface HeadingFieldsProps {
  readonly article: string;
  readonly role: HeadingRole;
  readonly headings: readonly HeadingField[];
  readonly isReadOnly: boolean;
}

/** The blocks of one role, or room for the first. */
export function HeadingFields({ headings, ...shared }: HeadingFieldsProps) {
  const slots: readonly (HeadingField | undefined)[] = headings.length > 0 ? headings : [undefined];
  // by place, so that the cursor stays in a field whose block has just been made
  return slots.map((heading, i) => <HeadingInput key={i} {...shared} heading={heading} index={i} />);
}

interface HeadingInputProps extends Omit<HeadingFieldsProps, 'headings'> {
  readonly heading: HeadingField | undefined;
  readonly index: number;
}

function HeadingInput({ article, role, heading, index, isReadOnly }: HeadingInputProps) {
  const { page, fields } = useText();
  const edit = useFieldEdit();
  const field = `${article} ${role} ${index}`;
  const { onBlur, ...typed } = useTyped(heading?.text ?? '', (text) =>
    edit(field, heading ? setBlockText(heading.id, text) : addBlock(article, role, text)),
  );
  const note = heading && !heading.isPrinted && heading.text !== '' ? `${role}-${index}-note` : undefined;
  const leave = () => {
    onBlur();
    if (heading?.text.trim() === '') edit(field, removeEmptyBlock(heading.id), true);
  };
  const id = `field-${role}-${index}`;
  return (
    <>
      <label htmlFor={id}>{page.roles[role]}</label>
      <div className="field-entry">
        <textarea
          id={id}
          className={`field-text ${role}`}
          data-field={role}
          rows={typed.value.split('\n').length}
          readOnly={isReadOnly}
          aria-describedby={note}
          lang="zh-CN"
          spellCheck={false}
          onBlur={leave}
          {...typed}
        />
        {note !== undefined && (
          <p id={note} className="field-note">
            {fields.unprinted}
          </p>
        )}
      </div>
    </>
  );
}
