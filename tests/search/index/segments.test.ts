import { describe, expect, test } from 'vitest';
import { everyField, indexedFields } from '../../../lib/search/fields.ts';
import { BlockReader } from '../../../lib/search/index/block-reader.ts';
import {
  type BlockKey,
  blockSize,
  DamagedBlock,
  openBlock,
  sealBlock,
} from '../../../lib/search/index/blocks.ts';
import { ByteReader } from '../../../lib/search/index/byte-reader.ts';
import { ByteWriter } from '../../../lib/search/index/byte-writer.ts';
import { indexDocument } from '../../../lib/search/index/index-document.ts';
import { mergeSegments } from '../../../lib/search/index/merge-segments.ts';
import { PartStream } from '../../../lib/search/index/part-stream.ts';
import { fieldAt } from '../../../lib/search/index/place.ts';
import { PlacesReader } from '../../../lib/search/index/places.ts';
import { documentsOf, PostingsReader } from '../../../lib/search/index/postings.ts';
import { everyDocument, isLive, withoutDocuments } from '../../../lib/search/index/segment.ts';
import { SegmentReader } from '../../../lib/search/index/segment-reader.ts';
import { segmentsToJoin, segmentsToMerge } from '../../../lib/search/index/segments-to-merge.ts';
import type { TermEntry } from '../../../lib/search/index/term-block.ts';
import { writeSegment } from '../../../lib/search/index/write-segment.ts';
import { stemWord } from '../../../lib/search/words/stem-word.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { MemoryBlocks, MemoryIndex } from '../memory-index.ts';
import { randomArticle, titled } from '../random-articles.ts';

const random = seededRandom(12);
const articles = Array.from({ length: 300 }, (_, index) => randomArticle(1_000 + index, random));

const weights: Record<string, number> = { title: 3, keyPoints: 2 };

test('bytes: numbers of up to 32 bits are read as they were written', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 28 - 1, 2 ** 28, 2 ** 31, 2 ** 32 - 1];
  const writer = new ByteWriter();
  for (const number of numbers) writer.varint(number);
  const reader = new ByteReader(writer.view());
  expect(numbers.map(() => reader.varint())).toEqual(numbers);
  expect(reader.varint()).toBe(0);
});

describe('blocks', () => {
  const key: BlockKey = { segment: 3, part: 'postings', number: 7 };
  const { bytes } = sealBlock(3, { ...key, contents: new Uint8Array([1, 2, 3]) });

  test('are opened as they were sealed', () => {
    expect([...openBlock(key, bytes)]).toEqual([1, 2, 3]);
  });

  test.each(Array.from(bytes.keys()))('with another byte %i are damaged', (at) => {
    expect(() => openBlock(key, bytes.with(at, (bytes[at] ?? 0) ^ 4))).toThrow(DamagedBlock);
  });

  test.each<[string, BlockKey, Uint8Array | undefined]>([
    ['in the place of another', { ...key, number: 8 }, bytes],
    ['in another part', { ...key, part: 'terms' }, bytes],
    ['of another segment', { ...key, segment: 4 }, bytes],
    ['that are cut off', key, bytes.subarray(0, 2)],
    ['that are missing', key, undefined],
  ])('%s are damaged', (_what, place, stored) => {
    expect(() => openBlock(place, stored)).toThrow(DamagedBlock);
  });

  test('that are requested at the same time are read at once, and each only once', async () => {
    const requests: number[][] = [];
    const reader = new BlockReader({
      read: async (keys) => {
        requests.push(keys.map(({ number }) => number));
        return keys.map((each) => {
          const contents = new Uint8Array([each.number]);
          return sealBlock(each.segment, { ...each, contents }).bytes;
        });
      },
    });
    const blocks = [5, 6, 5].map((number) => reader.read({ ...key, number }));
    expect((await Promise.all(blocks)).map(([byte]) => byte)).toEqual([5, 6, 5]);
    await reader.read({ ...key, number: 6 });
    expect(requests).toEqual([[5, 6]]);
  });

  test('that follow a requested one are read with it, where parts are read to their end', async () => {
    const requests: number[][] = [];
    const source = {
      read: async (keys: readonly BlockKey[]) => {
        requests.push(keys.map(({ number }) => number));
        return keys.map((each) => {
          const contents = new Uint8Array([each.number]);
          return each.number > 3 ? undefined : sealBlock(each.segment, { ...each, contents }).bytes;
        });
      },
    };
    const reader = new BlockReader(source, 2);
    for (const number of [0, 1, 2, 3])
      expect([...(await reader.read({ ...key, number }))]).toEqual([number]);
    expect(requests).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    await expect(reader.read({ ...key, number: 4 })).rejects.toThrow(DamagedBlock);
  });

  test('that could not be read are read again', async () => {
    const bytes = sealBlock(key.segment, { ...key, contents: new Uint8Array([7]) }).bytes;
    let isOpen = false;
    const reader = new BlockReader({
      read: async () => {
        if (!isOpen) throw new Error('The database is closed.');
        return [bytes];
      },
    });
    await expect(reader.read(key)).rejects.toThrow('closed');
    isOpen = true;
    expect([...(await reader.read(key))]).toEqual([7]);
  });
});

/** `document: places`, for each document of a term. */
async function contentsOf(reader: SegmentReader, entry: TermEntry): Promise<string[]> {
  const [bytes = new Uint8Array()] = await reader.postingsOf([entry]);
  const [positions = new Uint8Array()] = await reader.positionsOf([entry]);
  const postings = new PostingsReader(bytes, entry.documents, everyField);
  const own = [...documentsOf(postings)];
  const places = new PlacesReader(postings, positions);
  return own.map((document) => `${document}: ${places.read(document).join(' ')}`);
}

async function everyTerm(reader: SegmentReader): Promise<TermEntry[]> {
  const all: TermEntry[] = [];
  for await (const entries of reader.someTerms(() => true)) all.push(...entries);
  return all;
}

describe('segments', () => {
  const documents = articles.map(indexDocument);
  const index = new MemoryIndex();
  index.add(articles);
  const reader = index.reader(0);
  const terms = [...new Set(documents.flatMap((document) => [...document.terms.keys()]))].sort();

  test('have every term in order, with the positions in each document', async () => {
    const entries = await everyTerm(reader);
    expect(entries.map(({ term }) => term)).toEqual(terms);
    for (const entry of entries) {
      const expected = documents.flatMap(({ terms: own }, number) => {
        const places = own.get(entry.term);
        return places ? [`${number}: ${places.join(' ')}`] : [];
      });
      expect(await contentsOf(reader, entry)).toEqual(expected);
    }
  });

  test('know the facts of every document', async () => {
    const table = await reader.documents();
    const facts = documents.map((_, number) => table.facts(number));
    expect(facts.map(({ articleId }) => articleId)).toEqual(articles.map((each) => each.articleId));
    expect(facts.map(({ seconds }) => seconds * 1_000)).toEqual(
      articles.map(({ sortAt }) => sortAt),
    );
    expect(facts.map(({ length }) => length)).toEqual(documents.map(({ length }) => length));
  });

  test.each([
    ['near each other', 4_000_000_000 - 65_535],
    ['further apart than two bytes hold', 4_000_000_000 - 65_536],
  ])('know articles whose ids are %s', async (_what, first) => {
    const ids = [4_000_000_000, first];
    const two = new MemoryIndex();
    two.add(ids.map((id) => ({ ...titled(id, 'Rare earths'), sortAt: id * 1_000 })));
    const table = await two.reader(0).documents();
    const facts = [table.facts(0), table.facts(1)];
    expect(facts.map(({ articleId }) => articleId)).toEqual(ids);
    expect(facts.map(({ seconds }) => seconds)).toEqual(ids);
    expect(table.articleId(2)).toBe(0);
  });

  test('find a term, the terms with a beginning, and the forms of a stem', async () => {
    const named = (entries: TermEntry[]) => entries.map(({ term }) => term).sort();
    for (const term of [...terms, 'aaa', 'zzz', '', '一']) {
      expect((await reader.exactTerm(term))?.term).toBe(terms.includes(term) ? term : undefined);
      for (const prefix of [term.slice(0, 1), term.slice(0, 3), term]) {
        const expected = terms.filter((each) => each.startsWith(prefix));
        expect(named(await reader.termsWithPrefix(prefix))).toEqual(expected);
      }
      const forms = terms.filter((each) => stemWord(each) === stemWord(term));
      expect(named(await reader.formsOf(stemWord(term)))).toEqual(forms);
    }
    expect(reader.directory.strays).toEqual(expect.arrayContaining(['dying', 'skies']));
  });

  test('find the forms of a single letter in one block of terms', async () => {
    const beginning = Array.from({ length: 3_000 }, (_, number) => `b${number}`).join(' ');
    const other = new MemoryIndex();
    other.add([titled(1, 'A', `${beginning} b aed aing`)]);
    const read: string[] = [];
    const { directory, live } = other.reader(0);
    const blocks = {
      read: (key: BlockKey) => {
        read.push(`${key.part} ${key.number}`);
        return other.blocks.read(key);
      },
    };
    const counted = new SegmentReader(directory, live, blocks);
    expect((await counted.formsOf('b')).map(({ term }) => term)).toEqual(['b']);
    expect([directory.firstTerms.length > 3, read]).toEqual([true, ['terms 0']]);
    expect((await counted.formsOf('a')).map(({ term }) => term).sort()).toEqual([
      'a',
      'aed',
      'aing',
    ]);
  });

  test('count how often a document has a term in some fields, weighted', async () => {
    const sum = (places: readonly number[], fields: number): number =>
      places
        .map(fieldAt)
        .filter((field) => fields & (1 << field))
        .reduce((total, field) => total + (weights[indexedFields[field] ?? ''] ?? 1), 0);
    for (const fields of [everyField, 1, 2, 4, 5, 32]) {
      for (const entry of await everyTerm(reader)) {
        const [bytes = new Uint8Array()] = await reader.postingsOf([entry]);
        const found = new PostingsReader(bytes, entry.documents, fields);
        const frequencies: number[] = [];
        while (found.next()) frequencies.push(found.frequency);
        const expected = documents.flatMap(({ terms: own }) => {
          const places = own.get(entry.term);
          return places ? [sum(places, fields)] : [];
        });
        expect(frequencies).toEqual(expected);
      }
    }
  });

  test('without documents can be read', async () => {
    const empty = new MemoryIndex();
    empty.add([]);
    expect(await everyTerm(empty.reader(0))).toEqual([]);
    expect(await empty.reader(0).termsWithPrefix('')).toEqual([]);
    expect(await empty.reader(0).exactTerm('rare')).toBeUndefined();
  });

  test('of many terms and long postings are cut into blocks of at most 8 kB', async () => {
    const word = (number: number) => `w${number.toString(36)}`;
    const many = Array.from({ length: 3_000 }, (_, id) =>
      titled(id, `rare ${word(id * 7)}`, `rare ${word(id)} ${'x '.repeat(60)}`),
    );
    const { directory, blocks } = writeSegment(1, many.map(indexDocument));
    expect(Math.max(...blocks.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(blockSize + 4);
    expect(directory.firstTerms.length).toBeGreaterThan(1);
    expect(directory.positionsSize).toBeGreaterThan(2 * blockSize);
    const source = new MemoryBlocks();
    source.write(blocks);
    const large = new SegmentReader(directory, everyDocument(3_000, 1), new BlockReader(source));
    for (const term of ['rare', 'x']) {
      const entry = await large.exactTerm(term);
      expect(entry && (await contentsOf(large, entry)).length).toBe(3_000);
    }
    expect((await large.termsWithPrefix('w')).length).toBeGreaterThan(3_000);
    expect((await large.documents()).articleId(2_999)).toBe(2_999);
  });
});

test('a stream of blocks is read across their ends', async () => {
  const blocks = [[1, 2, 3], [4], [5, 6], [7, 8, 9]].map((bytes) => new Uint8Array(bytes));
  const read: number[] = [];
  const stream = new PartStream(async (number) => {
    read.push(number);
    return blocks[number] ?? new Uint8Array();
  });
  const taken: number[][] = [];
  for (const length of [2, 4, 0, 1, 2]) taken.push([...(await stream.take(length))]);
  expect(taken).toEqual([[1, 2], [3, 4, 5, 6], [], [7], [8, 9]]);
  expect(read).toEqual([0, 1, 2, 3]);
});

describe('live documents', () => {
  test('lose the documents that are deleted', () => {
    const every = everyDocument(11, 110);
    const live = withoutDocuments(every, [3, 10, 3], (document) => (document === 3 ? 10 : 30));
    const left = Array.from({ length: 16 }, (_, document) => document).filter((document) =>
      isLive(live, document),
    );
    expect(left).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
    expect([live.count, live.length]).toEqual([9, 70]);
    expect(withoutDocuments(live, [3], () => 10)).toBe(live);
    expect(isLive(every, 3)).toBe(true);
  });
});

describe('merging', () => {
  test('leads to the segment that its live documents would have been', async () => {
    const index = new MemoryIndex();
    index.add(articles.slice(0, 100));
    index.add(articles.slice(100, 101));
    index.add(articles.slice(101, 300));
    const deleted = [1_000, 1_050, 1_100, 1_299];
    for (const id of deleted) await index.delete(id);
    await index.merge([0, 1, 2]);
    const live = articles.filter(({ articleId }) => !deleted.includes(articleId));
    const { directory, blocks, length } = writeSegment(3, live.map(indexDocument));
    expect(index.segments).toEqual([{ directory, live: everyDocument(296, length) }]);
    const names = (each: BlockKey) => `${each.part} ${each.number}`;
    const merged = [...index.source.stored.values()];
    expect(new Map(merged.map((each) => [names(each), each.bytes]))).toEqual(
      new Map(blocks.map((each) => [names(each), each.bytes])),
    );
  });

  test('handles some hundred documents in a step', async () => {
    const readers = [0, 1].map((segment) => {
      const documents = Array.from({ length: 1_200 }, (_, at) =>
        indexDocument(titled(1 + 1_200 * segment + at, 'rare')),
      );
      const { directory, blocks, length } = writeSegment(segment, documents);
      const source = new MemoryBlocks();
      source.write(blocks);
      return new SegmentReader(directory, everyDocument(1_200, length), new BlockReader(source));
    });
    const counts: number[] = [];
    for await (const blocks of mergeSegments(readers, 2))
      counts.push(blocks.filter(({ part }) => part === 'documents').length);
    // A block holds 512, and the last block is filled exactly.
    expect([Math.max(...counts), counts.reduce((sum, count) => sum + count)]).toEqual([2, 5]);
  });

  test('keeps what is deleted meanwhile deleted', async () => {
    const index = new MemoryIndex();
    index.add(articles.slice(0, 20));
    index.add(articles.slice(20, 40));
    await index.delete(1_005);
    await index.merge([0, 1], async () => {
      await index.delete(1_003);
      await index.delete(1_030);
    });
    const [segment] = index.segments;
    const table = await index.reader(0).documents();
    const ids = Array.from({ length: 39 }, (_, document) => document)
      .filter((document) => segment && isLive(segment.live, document))
      .map((document) => table.articleId(document));
    const expected = articles.slice(0, 40).map(({ articleId }) => articleId);
    expect(ids).toEqual(expected.filter((id) => ![1_003, 1_005, 1_030].includes(id)));
    expect(segment?.live.count).toBe(37);
  });

  test('writes a posting a few times at most, and leaves few segments', () => {
    const segments = new Map<number, { documents: number; writes: number[] }>();
    let next = 0;
    let most = 0;
    let times = 0;
    for (let poll = 0; poll < 5_000; poll += 1) {
      segments.set(next++, { documents: 10, writes: [0] });
      let hasMerged = false;
      for (;;) {
        const sizes = [...segments].map(([segment, { documents }]) => ({
          segment,
          documents,
          live: documents,
        }));
        const due = segmentsToMerge(sizes);
        // Each merge is a job, and everything is indexed when it ends.
        const chosen = due.length === 0 && hasMerged ? segmentsToJoin(sizes) : due;
        hasMerged = due.length > 0;
        if (chosen.length === 0) break;
        const merged = chosen.flatMap((segment) => segments.get(segment) ?? []);
        for (const segment of chosen) segments.delete(segment);
        const writes = Math.max(...merged.flatMap((each) => each.writes)) + 1;
        times = Math.max(times, writes);
        const documents = merged.reduce((sum, each) => sum + each.documents, 0);
        segments.set(next++, { documents, writes: [writes] });
      }
      most = Math.max(most, segments.size);
    }
    expect(times).toBeLessThanOrEqual(9);
    expect(most).toBeLessThanOrEqual(20);
  });

  test('makes one of what an archive leaves, which is three large ones', () => {
    const sizesOf = (lives: readonly number[]) =>
      lives.map((live, segment) => ({ segment, documents: live, live }));
    expect(segmentsToJoin(sizesOf([12_800, 3_200, 3_200, 800, 10]))).toEqual([0, 1, 2, 3, 4]);
    expect(segmentsToJoin(sizesOf([50_000, 3_200, 3_199, 800, 800, 10]))).toEqual([]);
  });

  test('writes a segment again of which most is deleted', () => {
    const segment = (number: number, live: number) => ({ segment: number, documents: 1_000, live });
    expect(segmentsToMerge([segment(1, 1_000), segment(2, 499)])).toEqual([2]);
    expect(segmentsToMerge([segment(1, 1_000), segment(2, 500)])).toEqual([]);
    expect(segmentsToMerge([])).toEqual([]);
  });
});
