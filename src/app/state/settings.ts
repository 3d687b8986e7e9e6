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

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly panel: Panel;
}

/** Chinese where the browser prefers any Chinese to anything else, English otherwise. */
export function languageOf(preferred: string | undefined): Language {
  return preferred?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export const useSettings = create<Settings>()(
  persist(
    (): Settings => ({
      language: languageOf(globalThis.navigator?.language),
      theme: 'system',
      textSize: 17,
      panel: 'raw',
    }),
    { name: 'galley.settings', merge: (stored, defaults) => ({ ...defaults, ...validSettings(stored) }) },
  ),
);

/** What of a stored value can be used: it may come from another version or a curious hand. */
export function validSettings(stored: unknown): Partial<Settings> {
  const { language, theme, textSize, panel } = (stored ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    ...(isOneOf(LANGUAGES, language) && { language }),
    ...(isOneOf(THEMES, theme) && { theme }),
    ...(isOneOf(TEXT_SIZES, textSize) && { textSize }),
    ...(isOneOf(PANELS, panel) && { panel }),
  };
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
