/** The desk at which the commands of an open page are run, whoever asks: a key, a menu, the palette, a button. */
import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { useSettings } from '../../state/settings';
import { mayWrite } from '../saveStatus';
import type { PageSession } from '../session';
import { executeFromAnywhere } from '../sessionContext';
import type { CommandId } from './catalogue';
import { namedAct } from './editorActs';

/** What a command does that the interface itself carries out. */
export interface Act {
  run(): void;
  canRun?(): boolean;
}

export interface Desk {
  /** Whether somebody on the page can carry it out, now or at another place of the text. */
  knows(id: CommandId): boolean;
  canRun(id: CommandId): boolean;
  /** Runs a command that can be run; the text has the cursor afterwards unless the command takes it elsewhere. */
  run(id: CommandId): void;
  /** @returns how to take the command back again */
  register(id: CommandId, act: Act): () => void;
}

export function createDesk(session: PageSession): Desk {
  const { editor, acts } = session;
  const registered = new Map<CommandId, Act>();
  return {
    knows: (id) => registered.has(id) || acts[id] !== undefined,
    canRun(id) {
      const own = registered.get(id);
      if (own) return own.canRun?.() ?? true;
      return mayWrite(session) && acts[id]?.command(editor.state) === true;
    },
    run(id) {
      const own = registered.get(id);
      const command = acts[id]?.command;
      if (own) own.run();
      else if (command && mayWrite(session)) executeFromAnywhere(editor, namedAct(id, command));
    },
    register(id, act) {
      registered.set(id, act);
      return () => {
        if (registered.get(id) === act) registered.delete(id);
      };
    },
  };
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A pane outside of CommandDesk');
  return desk;
}

/** Carries out a command of the catalogue for as long as the component is there. */
export function useCommand(id: CommandId, run: () => void, canRun: () => boolean = always): void {
  const desk = useDesk();
  const latest = useRef({ run, canRun });
  // layout effects, so that a key works as soon as its view can be seen
  useLayoutEffect(() => {
    latest.current = { run, canRun };
  });
  useLayoutEffect(
    () => desk.register(id, { run: () => latest.current.run(), canRun: () => latest.current.canRun() }),
    [desk, id],
  );
}

const always = () => true;

/** The commands run last from the palette, the latest first. */
export const MOST_RECENT = 5;

export function rememberCommand(id: CommandId): void {
  const { recentCommands } = useSettings.getState();
  const others = recentCommands.filter((other) => other !== id);
  useSettings.setState({ recentCommands: [id, ...others].slice(0, MOST_RECENT) });
}
