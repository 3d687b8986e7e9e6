import { afterEach, describe, expect, it, vi } from 'vitest';
import { languageOf, validSettings } from './settings';

describe('settings', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('reads what was stored as soon as the app starts', async () => {
    const stored = { state: { language: 'en', keys: { moveTo: ['Alt+KeyG'] } }, version: 0 };
    const localStorage = { getItem: () => JSON.stringify(stored), setItem: () => undefined };
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('window', { localStorage });
    vi.resetModules();
    const { useSettings } = await import('./settings');
    expect(useSettings.getState()).toMatchObject(stored.state);
  });

  it('speaks Chinese to every Chinese browser and English to the rest', () => {
    expect(['zh', 'zh-CN', 'zh-TW', 'ZH-Hant-HK'].map(languageOf)).toEqual(['zh', 'zh', 'zh', 'zh']);
    expect(['en-GB', 'de', 'ja-JP', undefined].map(languageOf)).toEqual(['en', 'en', 'en', 'en']);
  });

  it('keeps of a stored value what it knows and drops the rest', () => {
    expect(validSettings({ language: 'en', theme: 'sepia', textSize: 19, extra: 1 })).toEqual({
      language: 'en',
      textSize: 19,
    });
    expect(
      validSettings({
        keys: { moveTo: ['Alt+KeyG'], undo: ['<b>'], redo: 7, join: [] },
        recentCommands: [1],
      }),
    ).toEqual({ keys: { moveTo: ['Alt+KeyG'], join: [] } });
    expect(
      validSettings({ panes: { outline: { width: 240, isFolded: true }, side: { width: 9000 } } }),
    ).toEqual({
      panes: { outline: { width: 240, isFolded: true }, side: { width: null, isFolded: false } },
    });
    expect(validSettings(null)).toEqual({});
    expect(validSettings('dark')).toEqual({});
  });
});
