/** Keys: how they are matched and how they are written. */
import { useLayoutEffect, useRef } from 'react';

/** A key with its modifiers. `mod` is Ctrl, or Command on a Mac. */
export interface Key {
  /** As in `KeyboardEvent.code`, which an input method does not change. */
  readonly code: string;
  /** The character meant, for keys that stand elsewhere on other layouts. */
  readonly key?: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Acts even while somebody types in a field. */
  readonly whileTyping?: boolean;
}

export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly isComposing: boolean;
};

const ASCII = /^[!-~]$/;

export function matchesKey(key: Key, press: KeyPress, mac = isMac): boolean {
  if (press.isComposing || press.altKey !== (key.alt ?? false)) return false;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  if (otherMod || mod !== (key.mod ?? false)) return false;
  // an input method gives ？ for ?, and then only the place of the key tells
  if (key.key !== undefined && ASCII.test(press.key)) return press.key === key.key;
  return press.code === key.code && press.shiftKey === (key.shift ?? false);
}

/** How a key such as 'Mod+O' is written beside an act: Ctrl O, or ⌘ O. */
export function keyName(name: string, mac = isMac): string {
  const words = mac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' } : { Mod: 'Ctrl' };
  return name
    .split('+')
    .map((part) => (words as Record<string, string>)[part] ?? part)
    .join(' ');
}

/** Runs an act on a key anywhere in the window. */
export function useHotkey(key: Key, act: () => void): void {
  const latest = useRef({ key, act });
  // layout effects, so that a key works as soon as its view can be seen
  useLayoutEffect(() => {
    latest.current = { key, act };
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key: wanted, act: run } = latest.current;
      if (event.defaultPrevented || !matchesKey(wanted, event)) return;
      if (!wanted.whileTyping && isTyping(event.target)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
