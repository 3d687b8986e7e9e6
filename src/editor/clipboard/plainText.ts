import type { Fragment, Node, Slice } from '@tiptap/pm/model';
import { textOf } from '../queries/blocks';

/** What was copied as plain text: a line a block, an empty line between articles, nothing before the first. */
export function plainTextOf({ content }: Slice): string {
  return groupsOf(content)
    .map((blocks) => blocks.map(textOf).join('\n'))
    .join('\n\n');
}

/** The blocks article by article; what was copied from a single one is a group of its own. */
function groupsOf(content: Fragment): Node[][] {
  const groups: Node[][] = [];
  let loose: Node[] = [];
  content.forEach((node) => {
    if (node.type.name === 'tray') return;
    if (node.isTextblock) loose.push(node);
    else if (node.childCount > 0) groups.push([...node.children]);
  });
  if (loose.length > 0) groups.push(loose);
  return groups;
}
