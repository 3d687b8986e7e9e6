import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NO_META } from '../../formats';
import type { PageRow } from '../../store';
import { createExporter } from './exporter';

const row = (name: string) => ({ id: name, name }) as PageRow;

/** Pages whose name begins with 'bad' cannot be read. */
function exporterOf(onRead: (name: string) => void = () => {}) {
  const saved: { file: Blob; name: string }[] = [];
  const exporter = createExporter({
    now: () => Date.UTC(2013, 11, 14),
    save: (file, name) => saved.push({ file, name }),
    async readPage({ name }) {
      onRead(name);
      if (name.startsWith('bad')) return { ok: false, code: 'unreadable', detail: '' };
      const record = { page: name, articles: [], furniture: [], discarded: [] };
      return { ok: true, value: { record, meta: { ...NO_META, name } } };
    },
  });
  return { exporter, saved, state: () => exporter.progress.getState() };
}

async function namesIn(file: Blob | undefined): Promise<string[]> {
  return Object.keys(unzipSync(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer()))).sort();
}

describe('exporting', () => {
  it('saves one page as a file of its own name', async () => {
    const { exporter, saved, state } = exporterOf();
    await exporter.start([row('瑞安 1')], 'json', 'export');
    expect(saved.map(({ name }) => name)).toEqual(['瑞安 1.json']);
    expect(state()).toMatchObject({ phase: 'finished', done: 1, failures: [], file: '瑞安 1.json' });
  });

  it('saves several pages as one archive', async () => {
    const { exporter, saved } = exporterOf();
    await exporter.start([row('a'), row('b'), row('a')], 'tei', 'export');
    expect(saved.map(({ name }) => name)).toEqual(['export.zip']);
    expect(await namesIn(saved[0]?.file)).toEqual(['a (2).xml', 'a.xml', 'b.xml']);
  });

  it('names the pages that cannot be read and saves the rest', async () => {
    const { exporter, saved, state } = exporterOf();
    await exporter.start([row('a'), row('bad'), row('b')], 'text', 'export');
    expect(await namesIn(saved[0]?.file)).toEqual(['a.txt', 'b.txt']);
    expect(state()).toMatchObject({ phase: 'finished', done: 3, failures: ['bad'] });
  });

  it('makes no file of nothing', async () => {
    const { exporter, saved, state } = exporterOf();
    await exporter.start([row('bad 1'), row('bad 2')], 'text', 'export');
    await exporter.start([row('bad 3')], 'text', 'export');
    expect(saved).toEqual([]);
    expect(state()).toMatchObject({ failures: ['bad 3'], file: '' });
  });

  it('stops without a file when it is told to', async () => {
    const { exporter, saved, state } = exporterOf((name) => name === 'c' && exporter.stop());
    await exporter.start(['a', 'b', 'c', 'd'].map(row), 'text', 'export');
    expect(saved).toEqual([]);
    expect(state().phase).toBe('stopped');
  });
});
