import { describe, expect, test } from 'vitest';
import { BlockReader } from '../../../lib/search/index/block-reader.ts';
import { KeptRanges } from '../../../lib/search/index/kept-ranges.ts';
import { SegmentReader } from '../../../lib/search/index/segment-reader.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { MemoryIndex } from '../memory-index.ts';
import { randomArticle } from '../random-articles.ts';

const stream = { segment: 1, part: 'postings' } as const;

/** Kept ranges of a stream in which each byte is its own position. Reports which ranges were read. */
function keeper() {
  const kept = new KeptRanges();
  const read: string[] = [];
  const bytes = async (start: number, length: number) => {
    const found = await kept.read({ ...stream, start, length }, async () => {
      read.push(`${start}+${length}`);
      return new Uint8Array(length).map((_, at) => start + at);
    });
    return [...found.subarray(0, 9)];
  };
  return { kept, read, bytes };
}

describe('kept ranges', () => {
  test('give the parts of what was read without reading them', async () => {
    const { read, bytes } = keeper();
    await bytes(10, 20);
    expect(await bytes(12, 3)).toEqual([12, 13, 14]);
    expect(await bytes(29, 2)).toEqual([29, 30]);
    expect(read).toEqual(['10+20', '29+2']);
  });

  test('drop what neither of the last two searches has asked for', async () => {
    const { kept, read, bytes } = keeper();
    await bytes(0, 5);
    await bytes(50, 5);
    kept.beginSearch();
    await bytes(0, 5);
    kept.beginSearch();
    await bytes(0, 5);
    await bytes(50, 5);
    expect(read).toEqual(['0+5', '50+5', '50+5']);
  });

  test('keep a small part of a large one without the rest', async () => {
    const { kept, read, bytes } = keeper();
    await bytes(0, 20);
    kept.beginSearch();
    expect(await bytes(4, 5)).toEqual([4, 5, 6, 7, 8]);
    kept.beginSearch();
    expect(await bytes(4, 5)).toEqual([4, 5, 6, 7, 8]);
    await bytes(0, 20);
    expect(read).toEqual(['0+20', '0+20']);
  });

  test('drop the ones that were asked for longest ago where they are too many', async () => {
    const { read, bytes } = keeper();
    const large = 600_000;
    for (const start of [0, 1, 0, 2, 0, 1]) await bytes(start * large, large);
    expect(read.map((each) => Number(each.split('+')[0]) / large)).toEqual([0, 1, 2, 1]);
  });

  test('drop what a larger one has as well', async () => {
    const { read, bytes } = keeper();
    await bytes(0, 400_000);
    await bytes(0, 800_000);
    await bytes(0, 400_000);
    await bytes(800_000, 700_000);
    await bytes(0, 800_000);
    expect(read).toEqual(['0+400000', '0+800000', '800000+700000']);
  });

  test('read again what could not be read', async () => {
    const kept = new KeptRanges();
    const range = { ...stream, start: 0, length: 1 };
    const failing = kept.read(range, () => Promise.reject(new Error('The database is closed.')));
    await expect(failing).rejects.toThrow('closed');
    expect([...(await kept.read(range, async () => Uint8Array.of(7)))]).toEqual([7]);
  });
});

test('kept ranges: a segment says the same with them, and reads its blocks once', async () => {
  const random = seededRandom(92);
  const index = new MemoryIndex();
  index.add(Array.from({ length: 200 }, (_, id) => randomArticle(id, random)));
  const [{ directory, live }] = index.segments as [(typeof index.segments)[number]];
  let blocks = 0;
  const source = {
    read: async (keys: Parameters<typeof index.source.read>[0]) => {
      blocks += keys.length;
      return index.source.read(keys);
    },
  };
  const keeping = new SegmentReader(directory, live, new BlockReader(source, new KeptRanges()));
  const plain = index.reader(0);
  const readAll = async (reader: SegmentReader) => {
    const entries = [...(await reader.termsWithPrefix('m')), ...(await reader.formsOf('sky'))];
    const parts = [await reader.postingsOf(entries), await reader.positionsOf(entries)];
    const table = await reader.documents();
    return [entries, parts.map((part) => part.map((bytes) => [...bytes])), table.facts(7)];
  };
  expect(await readAll(keeping)).toEqual(await readAll(plain));
  const before = blocks;
  expect(await readAll(keeping)).toEqual(await readAll(plain));
  expect(blocks).toBe(before);
});
