/** Where to look next: the doubt in question and what can be done about it. */
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Command, DecisionKind, Doubt, EditorState } from '../../../editor';
import {
  accept,
  acceptSelection,
  doubtsIn,
  idOf,
  isSameDoubt,
  named,
  nextDoubt,
  selectedBlocks,
  execute,
  showDoubt,
  showNextUnread,
  takeRunnerUp,
} from '../../../editor';
import { mayWrite } from '../saveStatus';
import { useEditorValue, useSession } from '../sessionContext';

export interface Review {
  /** What the panel asks; undefined where the block with the cursor is in no doubt. */
  readonly asked: Doubt | undefined;
  /** Whether the editor has put the question aside, until the next one is asked for. */
  readonly isLeft: boolean;
  /** Whether somebody asked for the next doubt and there was none. */
  readonly isDone: boolean;
  go(direction: 1 | -1): void;
  /** Lets the proposal stand and goes on; without one, marks the block as looked at and goes to the next block. */
  accept(): void;
  takeRunnerUp(): void;
  leave(): void;
}

type Question = Pick<Doubt, 'id'> & { readonly kind: DecisionKind };

const ReviewContext = createContext<Review | undefined>(undefined);
export const ReviewProvider = ReviewContext.Provider;

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('A pane outside of ReviewProvider');
  return review;
}

/** The review of a page; to be had once and handed down. */
export function useNewReview(): Review {
  const session = useSession();
  const [chosen, setChosen] = useState<Question | null>(null);
  const [left, setLeft] = useState<Question | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const select = useCallback((state: EditorState) => askedIn(state, chosen), [chosen]);
  const asked = useEditorValue(select, isSameDoubt);
  const hasDoubts = useEditorValue(({ doc }) => doubtsIn(doc).length > 0);
  // where the walk stands, also after what it stood at was decided
  const last = useRef<Doubt>(undefined);

  return useMemo(() => {
    const { editor, raw } = session;
    const run = (command: Command) => {
      // without the focus the text would lose its selection to what the command changes
      editor.view.focus();
      execute(editor, command);
    };
    const go = (from: Doubt | undefined, direction: 1 | -1) => {
      const next = nextDoubt(editor.state.doc, from, direction);
      setWasAsked(true);
      setLeft(null);
      if (!next) return;
      last.current = next;
      setChosen(questionOf(next));
      showDoubt(editor, raw, next);
    };
    return {
      asked,
      isLeft: asked !== undefined && isSameQuestion(questionOf(asked), left),
      isDone: wasAsked && !hasDoubts,
      go: (direction) => go(asked ?? last.current, direction),
      accept() {
        if (!mayWrite(session)) return;
        if (asked) {
          run(named('accept', accept(asked.id, asked.decision.kind)));
          go(asked, 1);
        } else {
          run(named('accept', acceptSelection));
          showNextUnread(editor);
        }
      },
      takeRunnerUp() {
        if (asked && mayWrite(session))
          run(named('takeRunnerUp', takeRunnerUp(raw, asked.id, asked.decision.kind)));
      },
      leave() {
        setLeft(asked ? questionOf(asked) : null);
        setWasAsked(false);
      },
    };
  }, [session, asked, left, wasAsked, hasDoubts]);
}

/** The doubt that was walked to, if the cursor is still there, else the least sure about the block with the cursor. */
function askedIn(state: EditorState, chosen: Question | null): Doubt | undefined {
  const [block] = selectedBlocks(state);
  if (!block) return undefined;
  const own = doubtsIn(state.doc).filter(({ id }) => id === idOf(block.node));
  return own.find((doubt) => isSameQuestion(questionOf(doubt), chosen)) ?? own[0];
}

const questionOf = ({ id, decision: { kind } }: Doubt): Question => ({ id, kind });

function isSameQuestion(a: Question, b: Question | null): boolean {
  return a.id === b?.id && a.kind === b.kind;
}
