import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Decoration } from '@tiptap/pm/view';
import { DecorationSet } from '@tiptap/pm/view';
import { isTyping } from '../commands/act';
import { atRest } from './atRest';

interface Beside {
  readonly set: DecorationSet;
  /** Whether something has been typed that the decorations do not know of yet. */
  readonly isStale: boolean;
}

/** Decorates articles and blocks with what is said beside their text; what follows from typing once the hand rests. */
export function besideText(name: string, decorationsOf: (doc: Node) => Decoration[]): Plugin {
  const key = new PluginKey<Beside>(name);
  const fresh = (doc: Node): Beside => ({
    set: DecorationSet.create(doc, decorationsOf(doc)),
    isStale: false,
  });
  return new Plugin<Beside>({
    key,
    state: {
      init: (_, { doc }) => fresh(doc),
      apply(tr, beside) {
        if (tr.getMeta(key) === 'refresh') return fresh(tr.doc);
        if (!tr.docChanged) return beside;
        return isTyping(tr) ? { set: beside.set.map(tr.mapping, tr.doc), isStale: true } : fresh(tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: (view) =>
      atRest(view, () => {
        if (key.getState(view.state)?.isStale) view.dispatch(view.state.tr.setMeta(key, 'refresh'));
      }),
  });
}
