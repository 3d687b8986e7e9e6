/** A doubt in words: the question, what was proposed, what it would be otherwise, and what spoke for it. */
import type { Decision } from '../../../core';
import type { Doubt, EditorState, PlacedBlock } from '../../../editor';
import {
  articleQuestionOf,
  findArticle,
  findArticleNumber,
  findBlock,
  ordinalOf,
  positionOfRaw,
  previewOf,
  roleOf,
  sourceOf,
  takeRunnerUp,
  textOf,
} from '../../../editor';
import type { Texts } from '../../i18n';
import { blockName } from '../blockName';
import type { RawLines } from '../rawLines';
import { rawLineAt } from '../rawLines';

export interface DoubtWords {
  readonly question: string;
  readonly own: string;
  readonly runnerUp: string;
  readonly reasons: readonly string[];
  /** Whether the runner-up can still be taken. */
  readonly canTake: boolean;
}

/** Words of a cut by which its place is known. */
const CUT_LENGTH = 6;

export function doubtWords(
  state: EditorState,
  { id, decision }: Doubt,
  raw: string,
  lines: RawLines,
  texts: Texts,
): DoubtWords | null {
  const block = findBlock(state.doc, id);
  if (!block) return null;
  const lineOf = (offset: number) => rawLineAt(lines.inked, offset)?.number ?? 0;
  return {
    ...choiceOf({ state, block, raw, lineOf, texts }, decision),
    reasons: decision.reasons.map(({ sign, seen }) => texts.doubts.reason(sign, seen ?? [])).filter(Boolean),
    canTake: takeRunnerUp(raw, id, decision.kind)(state),
  };
}

export function isSameWords(a: DoubtWords | null, b: DoubtWords | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.question === b.question &&
    a.own === b.own &&
    a.runnerUp === b.runnerUp &&
    a.canTake === b.canTake &&
    a.reasons.join('\n') === b.reasons.join('\n')
  );
}

interface Place {
  readonly state: EditorState;
  readonly block: PlacedBlock;
  readonly raw: string;
  readonly lineOf: (offset: number) => number;
  readonly texts: Texts;
}

type Choice = Pick<DoubtWords, 'question' | 'own' | 'runnerUp'>;

function choiceOf(place: Place, decision: Decision): Choice {
  switch (decision.kind) {
    case 'role':
      return roleChoice(place, decision.runnerUp);
    case 'extent':
      return decision.runnerUp === 'join' ? joinChoice(place) : cutChoice(place, decision.runnerUp);
    case 'article':
      return articleChoice(place, decision.runnerUp);
  }
}

function roleChoice(
  { block, texts: { page, doubts } }: Place,
  runnerUp: keyof Texts['page']['roles'],
): Choice {
  const role = roleOf(block.node);
  return {
    question: doubts.role(nameOf(page, block)),
    own: page.roles[role],
    runnerUp: page.roles[runnerUp],
  };
}

function joinChoice({ state, block, lineOf, texts: { page, doubts } }: Place): Choice {
  const before = block.index > 0 ? block.parent.child(block.index - 1) : undefined;
  const previous = before && findBlock(state.doc, String(before.attrs.id));
  return {
    question: doubts.beginsBlock(lineOf(sourceOf(block.node)[0]?.[0] ?? 0)),
    own: doubts.apart(roleOf(block.node)),
    runnerUp:
      previous && roleOf(previous.node) === roleOf(block.node)
        ? doubts.joined(nameOf(page, previous))
        : doubts.joinedSomewhere,
  };
}

function cutChoice({ state, block, raw, lineOf, texts: { doubts } }: Place, offset: number): Choice {
  const position = positionOfRaw(state.doc, raw, offset) ?? block.pos + 1;
  const from = position - block.pos - 1;
  return {
    question: doubts.cutsBlock(lineOf(offset)),
    own: doubts.uncut,
    runnerUp: doubts.cut(textOf(block.node).slice(from, from + CUT_LENGTH)),
  };
}

function articleChoice({ state: { doc }, block, texts }: Place, runnerUp: string): Choice {
  const { page, doubts } = texts;
  const name = nameOf(page, block);
  const own = articleName(texts, doc, String(block.parent.attrs.id));
  const other = articleName(texts, doc, runnerUp);
  switch (articleQuestionOf(block)) {
    case 'whose':
      return {
        question: doubts.whose(name),
        own: own ?? page.furnitureGroup,
        runnerUp: runnerUp === '' ? doubts.newArticle : (other ?? doubts.goneArticle),
      };
    case 'begins':
      return {
        question: doubts.beginsArticle(name),
        own: doubts.beginning,
        runnerUp: other ? doubts.follows(other) : doubts.goneArticle,
      };
    case 'goes on':
      return {
        question: doubts.beginsArticle(name),
        own: doubts.within(own ?? ''),
        runnerUp:
          runnerUp === '' ? doubts.cutArticle : other ? doubts.cutArticleTo(other) : doubts.goneArticle,
      };
  }
}

function articleName({ page, doubts }: Texts, doc: EditorState['doc'], id: string): string | undefined {
  const article = findArticle(doc, id);
  if (!article) return undefined;
  return doubts.article(findArticleNumber(doc, article.node), previewOf(doc, id) || page.untitled);
}

function nameOf(page: Texts['page'], block: PlacedBlock): string {
  return blockName(page, roleOf(block.node), ordinalOf(block));
}
