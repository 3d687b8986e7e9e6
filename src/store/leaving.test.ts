import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveOnLeaving } from './leaving';
import { fullDisk, machineWithPage, openTab, stored, until } from './testing';

afterEach(() => vi.restoreAllMocks());

function fakeWindow() {
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as DocumentVisibilityState,
  });
  return Object.assign(new EventTarget(), { document });
}

async function editedTab() {
  const { on, row } = await machineWithPage();
  const tab = await openTab(on, row.id);
  const window = fakeWindow();
  const stop = saveOnLeaving(tab.saver, window);
  tab.type('d');
  return { on, row, tab, window, stop };
}

describe('leaving a tab', () => {
  it('puts the page on disk when the window loses the focus', async () => {
    const { tab, window } = await editedTab();
    window.dispatchEvent(new Event('blur'));
    expect(await until(tab, ({ pending }) => pending === 0)).toMatchObject({ durability: 'strict' });
  });

  it('puts the page on disk when it is hidden, not when it is shown', async () => {
    const { tab, window } = await editedTab();
    const flush = vi.spyOn(tab.saver, 'flush');
    window.document.dispatchEvent(new Event('visibilitychange'));
    expect(flush).not.toHaveBeenCalled();
    window.document.visibilityState = 'hidden';
    window.document.dispatchEvent(new Event('visibilitychange'));
    expect(await until(tab, ({ pending }) => pending === 0)).toMatchObject({ durability: 'strict' });
  });

  it('says goodbye on the last occasion', async () => {
    const { on, row, tab, window } = await editedTab();
    window.dispatchEvent(new Event('pagehide'));
    tab.kill();
    expect((await stored(on, row.id)).left).toBe(1);
  });

  it('asks first when edits could not be written, and only then', async () => {
    const { tab, window } = await editedTab();
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    fullDisk('steps');
    await tab.saver.flush();
    expect(leave()).toBe(false);
  });

  it('does nothing any more once stopped', async () => {
    const { tab, window, stop } = await editedTab();
    const flush = vi.spyOn(tab.saver, 'flush');
    const leave = vi.spyOn(tab.saver, 'leave');
    stop();
    for (const type of ['blur', 'pagehide', 'beforeunload']) window.dispatchEvent(new Event(type));
    expect(flush).not.toHaveBeenCalled();
    expect(leave).not.toHaveBeenCalled();
  });
});
