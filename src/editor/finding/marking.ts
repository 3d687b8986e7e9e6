/**
 * Hits lit in the text, and what ticked ones would become, without the text being touched. The decorations move along
 * with edits until the page is searched again.
 */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Command } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Hit } from './hits';

export interface MarkedHit {
  readonly id: number;
  readonly hit: Hit;
  /** What it would become; undefined where that is not shown. */
  readonly preview: string | undefined;
}

interface Marking {
  readonly hits: DecorationSet;
  /** Id of the hit that is looked at, if any. */
  readonly current: number | undefined;
  /** The hits with the current one lit. */
  readonly shown: DecorationSet;
}

const key = new PluginKey<Marking>('finding');
const NONE: Marking = { hits: DecorationSet.empty, current: undefined, shown: DecorationSet.empty };

export function finding(): Plugin {
  return new Plugin<Marking>({
    key,
    state: {
      init: () => NONE,
      apply(tr, marking, _before, { doc }) {
        const change = tr.getMeta(key) as Change | undefined;
        if (change) {
          const hits = change.hits ? decorationsOf(doc, change.hits) : marking.hits;
          return lit(doc, hits, change.current);
        }
        if (!tr.docChanged || marking === NONE) return marking;
        return {
          ...marking,
          hits: marking.hits.map(tr.mapping, tr.doc),
          shown: marking.shown.map(tr.mapping, tr.doc),
        };
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });
}

interface Change {
  readonly hits?: readonly MarkedHit[];
  readonly current: number | undefined;
}

/** Lights these hits in place of those before. */
export function markHits(hits: readonly MarkedHit[], current: number | undefined): Command {
  return change({ hits, current });
}

/** Lights one of the marked hits as the one that is looked at. */
export function markCurrentHit(current: number | undefined): Command {
  return change({ current });
}

function change(meta: Change): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, meta));
    return true;
  };
}

/** Where the marked hits are by now, by id; those whose text is gone are left out. */
export function placesOfHits(
  state: EditorState,
): Map<number, { readonly from: number; readonly to: number }> {
  const hits = key.getState(state)?.hits.find() ?? [];
  return new Map(hits.flatMap(({ from, to, spec }) => (isHit(spec) ? [[spec.hit, { from, to }]] : [])));
}

function isHit(spec: unknown): spec is { readonly hit: number } {
  return typeof spec === 'object' && spec !== null && 'hit' in spec;
}

function decorationsOf(doc: Node, hits: readonly MarkedHit[]): DecorationSet {
  return DecorationSet.create(
    doc,
    hits.flatMap(({ id, hit, preview }) => {
      const isPreviewed = preview !== undefined;
      const own = Decoration.inline(
        hit.from,
        hit.to,
        { class: isPreviewed ? 'hit replaced' : 'hit' },
        { hit: id },
      );
      if (!isPreviewed || preview === '') return [own];
      // printed by the style sheet behind the last character: no node of its own that a cursor could trip over
      const last = hit.to - ([...hit.text].at(-1)?.length ?? 1);
      return [own, Decoration.inline(last, hit.to, { class: 'hit-end', 'data-replacement': preview })];
    }),
  );
}

function lit(doc: Node, hits: DecorationSet, current: number | undefined): Marking {
  const [place] =
    current === undefined
      ? []
      : hits.find(undefined, undefined, (spec) => isHit(spec) && spec.hit === current);
  if (!place) return { hits, current: undefined, shown: hits };
  const light = Decoration.inline(place.from, place.to, { class: 'hit-current' });
  return { hits, current, shown: hits.add(doc, [light]) };
}
