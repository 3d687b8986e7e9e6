import type { Mark, Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';

/** Gives the tags of a slice ids of their own; runs of one tag stay one. */
export function withNewTags({ content, openStart, openEnd }: Slice, newId: () => string): Slice {
  const ids = new Map<string, string>();
  const idFor = (id: string) => {
    const known = id === '' ? undefined : ids.get(id);
    const given = known ?? newId();
    ids.set(id, given);
    return given;
  };
  const renew = (mark: Mark): Mark =>
    'id' in mark.attrs ? mark.type.create({ ...mark.attrs, id: idFor(String(mark.attrs.id)) }) : mark;
  const map = (fragment: Fragment): Fragment =>
    Fragment.from(
      fragment.content.map((node: Node) =>
        node.isInline ? node.mark(node.marks.map(renew)) : node.copy(map(node.content)),
      ),
    );
  return new Slice(map(content), openStart, openEnd);
}
