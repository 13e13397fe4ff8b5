import { IDBFactory } from 'fake-indexeddb';
import { BlockReader } from '../../../lib/search/index/block-reader.ts';
import type { BlockKey, BlockSource, IndexBlock } from '../../../lib/search/index/blocks.ts';
import { indexDocument } from '../../../lib/search/index/index-document.ts';
import { everyDocument } from '../../../lib/search/index/segment.ts';
import { writeSegment } from '../../../lib/search/index/write-segment.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import type { CollectionDocument } from './read-collection.ts';
import type { Engine } from './score-engine.ts';

/** How many documents a segment has, so that more than one segment is searched. */
const perSegment = 500;

/** The day on which everything is published and searched. */
const today = Date.UTC(2026, 10, 27);

/** Results as the user sees them: articles with all words of a query, then those with some. */
export async function productEngine(documents: readonly CollectionDocument[]): Promise<Engine> {
  const blocks = await openBlocks();
  const segments = [];
  for (let from = 0; from < documents.length; from += perSegment) {
    const part = documents
      .slice(from, from + perSegment)
      .map(({ id, title, body }) =>
        indexDocument({ articleId: id, sortAt: today, texts: { title: [title], body: [body] } }),
      );
    const written = writeSegment(segments.length, part);
    await blocks.write(written.blocks);
    segments.push({
      directory: written.directory,
      live: everyDocument(part.length, written.length),
    });
  }
  const index = { segments, blocks: new BlockReader(blocks) };
  return async (query) => {
    const results = await search(index, parseQuery(query, localClock(today)), {
      now: today,
      limit: 20,
      order: 'relevance',
      listed: async () => new Set(),
    });
    if (!results.ok) throw new Error('A block that was just written is damaged.');
    const { all, some } = results.value;
    return [...all.hits, ...(some?.hits ?? [])].map(({ articleId }) => articleId);
  };
}

interface Blocks extends BlockSource {
  write: (blocks: readonly IndexBlock[]) => Promise<void>;
}

async function openBlocks(): Promise<Blocks> {
  const request = new IDBFactory().open('collection');
  request.onupgradeneeded = () =>
    request.result.createObjectStore('blocks', { keyPath: ['segment', 'part', 'number'] });
  const database = await resultOf(request);
  const store = (mode: 'readonly' | 'readwrite') =>
    database.transaction('blocks', mode).objectStore('blocks');
  const keyOf = ({ segment, part, number }: BlockKey) => [segment, part, number];
  return {
    read: (keys) => {
      const blocks = store('readonly');
      return Promise.all(
        keys.map(async (key) => {
          const block: IndexBlock | undefined = await resultOf(blocks.get(keyOf(key)));
          return block?.bytes;
        }),
      );
    },
    write: async (written) => {
      const blocks = store('readwrite');
      await Promise.all(written.map((block) => resultOf(blocks.put(block))));
    },
  };
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
