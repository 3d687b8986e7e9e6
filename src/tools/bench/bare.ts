/** A tiptap editor without our plugins, holding the same text and tags: what the bench compares with. */
import { Editor, Mark, Node } from '@tiptap/core';

declare global {
  interface Window {
    openBare(paragraphs: readonly string[]): void;
  }
}

const Doc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  renderHTML: () => ['p', { class: 'blk' }, 0],
});

const Entity = Mark.create({
  name: 'entity',
  addAttributes: () => ({ id: { rendered: false }, type: { rendered: false } }),
  renderHTML: () => ['span', { class: 'entity' }, 0],
});

window.openBare = (paragraphs) => {
  const element = document.createElement('div');
  document.body.append(element);
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  // eslint-disable-next-line no-new
  new Editor({ element, extensions: [Doc, Text, Paragraph, Entity], content: { type: 'doc', content } });
};
