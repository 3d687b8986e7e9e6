/** Finding and replacing in an open page: what is asked, what was found, and what can be done about it. */
import type { StoreApi } from 'zustand';
import { createStore } from 'zustand';
import type { PatternFault } from '../../../core';
import type { Editor, Node } from '../../../editor';
import { markCurrentHit, markHits, placesOfHits, replaceHits, showStretch } from '../../../editor';
import type { ExpressionSearch } from '../../../worker';
import type { Asked } from './search';
import { search, simplified } from './search';
import type { ListedHit } from './listing';
import { becomes, carryIds } from './listing';

export interface FindOptions {
  readonly isExpression: boolean;
  /** Whether hits run through line and block ends. */
  readonly isCrossing: boolean;
  readonly foldsWidth: boolean;
  readonly foldsScript: boolean;
}

export interface Finding {
  readonly isOpen: boolean;
  /** Whether what hits would become is shown. */
  readonly isReplacing: boolean;
  readonly text: string;
  readonly replacement: string;
  readonly options: FindOptions;
  /** 'idle': nothing is asked; 'stopped': the expression took too long. */
  readonly outcome: 'idle' | 'found' | 'stopped' | { readonly fault: PatternFault };
  /** The document in which the hits were found. */
  readonly doc: Node;
  readonly hits: readonly ListedHit[];
  /** Whether there are more hits than are listed. */
  readonly isCut: boolean;
  /** Ids of the hits that are to be replaced. */
  readonly ticked: ReadonlySet<number>;
  readonly current: number | undefined;
  /** How many hits were replaced since something else was looked for. */
  readonly replaced: number;
  /** Which field is to have the focus; anew with each time that it is asked for. */
  readonly focus: { readonly field: 'text' | 'replacement' };
}

export interface Finder {
  readonly store: StoreApi<Finding>;
  /** Looks for what is selected, if that is a few words; else for what was looked for before. */
  open(field: Finding['focus']['field']): void;
  /** Leaves the cursor at the hit that was looked at. */
  close(): void;
  ask(change: Partial<Pick<Finding, 'text' | 'options'>>): void;
  become(replacement: string): void;
  /** Shows what ticked hits would become, from now on. */
  beginReplacing(): void;
  go(direction: 1 | -1): void;
  show(id: number): void;
  tick(ids: Iterable<number>, isTicked: boolean): void;
  replaceTicked(): Promise<void>;
  replaceCurrent(): Promise<void>;
  /** Follows the text until the returned function is called. */
  connect(): () => void;
}

/** Milliseconds without an edit after which the page is searched again. */
const PAUSE = 150;

/** Longer selections are not what somebody wants to look for. */
const LONGEST_SELECTED = 40;

export function createFinder(editor: Editor, expressions: ExpressionSearch): Finder {
  const store = createStore<Finding>(() => ({
    isOpen: false,
    isReplacing: false,
    text: '',
    replacement: '',
    options: { isExpression: false, isCrossing: true, foldsWidth: true, foldsScript: true },
    outcome: 'idle',
    doc: editor.state.doc,
    hits: [],
    isCut: false,
    ticked: new Set(),
    current: undefined,
    replaced: 0,
    focus: { field: 'text' },
  }));
  const { getState: get, setState: set } = store;
  /** Where the search began: hits are looked at from there. */
  let origin = 0;
  let lastId = 0;
  let searches = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** The search under way, or done. */
  let looking = Promise.resolve();
  /** Whether something else is looked for than the hits that are listed. */
  let isNew = false;

  const isFresh = () => get().doc === editor.state.doc && !isNew;

  function lookNow(): Promise<void> {
    looking = look();
    return looking;
  }

  function lookAnew(): void {
    isNew = true;
    set({ replaced: 0 });
    void lookNow();
  }

  async function look(): Promise<void> {
    const own = ++searches;
    clearTimeout(pause);
    const { text, options } = get();
    const asked: Asked = { text, ...options };
    const { doc } = editor.state;
    const answer = await search(doc, asked, expressions);
    if (own !== searches || !get().isOpen) return;
    if (doc !== editor.state.doc || editor.view.composing) return lookSoon();
    const listed = carryIds(answer.hits, isNew ? new Map() : placesOfHits(editor.state), () => ++lastId);
    const ticked = isNew
      ? new Set(listed.map(({ id }) => id))
      : new Set(listed.flatMap(({ id }) => (get().ticked.has(id) ? [id] : [])));
    const before = get().current;
    const kept = listed.find(({ id }) => id === before);
    const current = isNew ? (listed.find(({ hit }) => hit.from >= origin) ?? listed[0]) : kept;
    set({ doc, hits: listed, ticked, isCut: answer.isCut, outcome: answer.outcome, current: current?.id });
    const isFirst = isNew;
    isNew = false;
    mark();
    if (isFirst && current) showStretch(editor, current.hit);
  }

  function lookSoon(): void {
    clearTimeout(pause);
    pause = setTimeout(() => (editor.view.composing ? lookSoon() : void lookNow()), PAUSE);
  }

  function mark(): void {
    const { isOpen, isReplacing, hits, ticked, replacement, current } = get();
    // hits of an older text are about to be found anew
    if (isOpen && !isFresh()) return;
    const marked = hits.map(({ id, hit }) => {
      const text = isReplacing && ticked.has(id) ? becomes(editor.state.doc, hit, replacement) : undefined;
      return { id, hit, preview: text };
    });
    markHits(isOpen ? marked : [], current)(editor.state, editor.view.dispatch);
  }

  function show(id: number): void {
    const place = placesOfHits(editor.state).get(id);
    if (!place) return;
    set({ current: id });
    markCurrentHit(id)(editor.state, editor.view.dispatch);
    showStretch(editor, place);
    origin = place.from;
  }

  /** Resolves when the hits that are listed are those of what is asked, in the text as it stands. */
  async function looked(): Promise<void> {
    await looking;
    if (!isFresh()) await lookNow();
  }

  /** From what was just typed to its hits, be they still being looked for; never to those of what was asked before. */
  function go(direction: 1 | -1): void {
    if (isNew) void looked().then(() => get().isOpen && step(direction));
    else step(direction);
  }

  function step(direction: 1 | -1): void {
    const { from, to } = editor.state.selection;
    const places = [...placesOfHits(editor.state)].sort(([, a], [, b]) => a.from - b.from);
    const next =
      direction === 1
        ? (places.find(([, place]) => place.from >= to) ?? places[0])
        : (places.findLast(([, place]) => place.to <= from) ?? places.at(-1));
    if (next) show(next[0]);
  }

  async function replace(ids: ReadonlySet<number>): Promise<void> {
    // hits that are still being looked for have not been seen, nor ticked
    await looked();
    if (!isFresh() || !editor.isEditable) return;
    const { hits, replacement, ticked } = get();
    const replacements = hits.flatMap(({ id, hit }) => {
      const text = ids.has(id) ? becomes(editor.state.doc, hit, replacement) : undefined;
      return text === undefined ? [] : [{ hit, text }];
    });
    // what was replaced may hold a hit again, which nobody has ticked
    set({
      ticked: new Set([...ticked].filter((id) => !ids.has(id))),
      replaced: get().replaced + replacements.length,
    });
    replaceHits(replacements)(editor.state, editor.view.dispatch);
    await lookNow();
  }

  return {
    store,
    open(field) {
      const { from, to } = editor.state.selection;
      const selected = editor.state.doc.textBetween(from, to, '\n', '\n');
      const takesSelected =
        selected !== '' && selected.length <= LONGEST_SELECTED && !selected.includes('\n') && !get().isOpen;
      origin = from;
      set({
        isOpen: true,
        isReplacing: get().isReplacing || field === 'replacement',
        text: takesSelected ? selected : get().text,
        focus: { field: get().text === '' && !takesSelected ? 'text' : field },
      });
      lookAnew();
    },
    close() {
      const { current } = get();
      const place = current === undefined ? undefined : placesOfHits(editor.state).get(current);
      if (place) showStretch(editor, place);
      set({ isOpen: false, isReplacing: false, current: undefined, hits: [], outcome: 'idle' });
      mark();
      editor.view.focus();
    },
    ask(change) {
      set(change);
      lookAnew();
    },
    become(replacement) {
      set({ replacement, isReplacing: true });
      mark();
    },
    beginReplacing() {
      if (get().isReplacing) return;
      set({ isReplacing: true });
      mark();
    },
    go,
    show,
    tick(ids, isTicked) {
      const ticked = new Set(get().ticked);
      for (const id of ids) {
        if (isTicked) ticked.add(id);
        else ticked.delete(id);
      }
      set({ ticked });
      mark();
    },
    replaceTicked: () => replace(get().ticked),
    async replaceCurrent() {
      await looked();
      const { current } = get();
      if (current === undefined) return go(1);
      await replace(new Set([current]));
      go(1);
    },
    connect() {
      const follow = ({ transaction }: { transaction: { docChanged: boolean } }) => {
        if (transaction.docChanged && get().isOpen) lookSoon();
      };
      editor.on('transaction', follow);
      void simplified();
      return () => {
        editor.off('transaction', follow);
        clearTimeout(pause);
        searches++;
        expressions.close();
      };
    },
  };
}
