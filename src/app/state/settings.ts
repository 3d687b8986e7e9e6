/** How the interface looks to this reader: zustand, kept in localStorage so that the first paint is right. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Size of the body text in CSS pixels. */
export const TEXT_SIZES = [17, 19, 21] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What stands beside the text: the raw text, the article's fields, the differences, the suspicions. */
export const PANELS = ['raw', 'fields', 'differences', 'suspicions'] as const;
export type Panel = (typeof PANELS)[number];

/** Chords that the reader gave to commands, by the command's id; none is an empty list. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>;

/** How narrow and how wide the panes beside the text may be, in CSS pixels. */
export const PANE_WIDTHS = { outline: [200, 360], side: [320, 640] } as const;

export interface PaneSettings {
  /** Null for the width that suits the window. */
  readonly width: number | null;
  readonly isFolded: boolean;
}

type Panes = Readonly<Record<keyof typeof PANE_WIDTHS, PaneSettings>>;

const UNTOUCHED: PaneSettings = { width: null, isFolded: false };

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly panel: Panel;
  readonly panes: Panes;
  readonly keys: ChosenKeys;
  /** Ids of the commands run last, the latest first. */
  readonly recentCommands: readonly string[];
  /** Whether the text shows where it says otherwise than the raw text. */
  readonly showsChanges: boolean;
}

/** Chinese where the browser prefers any Chinese to anything else, English otherwise. */
export function languageOf(preferred: string | undefined): Language {
  return preferred?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

// here, since what is stored is read as soon as the module runs
const CHORD = /^(?:Mod\+)?(?:Ctrl\+)?(?:Meta\+)?(?:Alt\+)?(?:Shift\+)?[A-Z][A-Za-z0-9]{0,20}$/;

export const useSettings = create<Settings>()(
  persist(
    (): Settings => ({
      language: languageOf(globalThis.navigator?.language),
      theme: 'system',
      textSize: 17,
      panel: 'raw',
      panes: { outline: UNTOUCHED, side: UNTOUCHED },
      keys: {},
      recentCommands: [],
      showsChanges: true,
    }),
    { name: 'galley.settings', merge: (stored, defaults) => ({ ...defaults, ...validSettings(stored) }) },
  ),
);

/** What of a stored value can be used: it may come from another version or a curious hand. */
export function validSettings(stored: unknown): Partial<Settings> {
  const { language, theme, textSize, panel, panes, showsChanges, keys, recentCommands } = (stored ??
    {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    ...(isOneOf(LANGUAGES, language) && { language }),
    ...(isOneOf(THEMES, theme) && { theme }),
    ...(isOneOf(TEXT_SIZES, textSize) && { textSize }),
    ...(isOneOf(PANELS, panel) && { panel }),
    ...(isObject(panes) && { panes: validPanes(panes) }),
    ...(isObject(keys) && { keys: validKeys(keys) }),
    ...(isWords(recentCommands) && { recentCommands }),
    ...(typeof showsChanges === 'boolean' && { showsChanges }),
  };
}

function validPanes(panes: { outline?: unknown; side?: unknown }): Panes {
  return { outline: validPane('outline', panes.outline), side: validPane('side', panes.side) };
}

function validPane(pane: keyof Panes, stored: unknown): PaneSettings {
  const { width, isFolded } = (stored ?? {}) as Partial<Record<keyof PaneSettings, unknown>>;
  const [least, most] = PANE_WIDTHS[pane];
  return {
    width: typeof width === 'number' && width >= least && width <= most ? width : null,
    isFolded: isFolded === true,
  };
}

function validKeys(keys: object): ChosenKeys {
  return Object.fromEntries(
    Object.entries(keys).filter(
      (entry): entry is [string, string[]] =>
        isWords(entry[1]) && entry[1].every((chord) => CHORD.test(chord)),
    ),
  );
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isOneOf<T>(choices: readonly T[], value: unknown): value is T {
  return choices.some((choice) => choice === value);
}

/** Writes the settings on `<html>`, where the style sheets and the browser read them, now and on every change. */
export function reflectSettings(root: HTMLElement): void {
  const reflect = ({ language, theme, textSize }: Settings) => {
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.dataset.textSize = String(textSize);
  };
  reflect(useSettings.getState());
  useSettings.subscribe(reflect);
}
