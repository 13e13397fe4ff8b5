import type { Highlight } from '../../highlight/highlight.ts';
import { BlockReader } from '../../search/index/block-reader.ts';
import { type BlockSource, type IndexBlock, sealBlock } from '../../search/index/blocks.ts';
import { cutWords, type DocumentWords } from '../../search/index/index-document.ts';
import { everyDocument } from '../../search/index/segment.ts';
import { SegmentReader } from '../../search/index/segment-reader.ts';
import { packSteps } from '../../search/index/write-segment.ts';
import type { PackedTexts } from '../../search/rank/user-texts.ts';
import { currentWordsVersion } from '../../search/words/words-version.ts';
import { takeSteps } from '../../steps.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { reopenDatabase } from '../connection.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { packingKey, type UserTextSegmentRow } from '../rows/search.ts';
import { forgetPackedIn, packedTables } from '../search/packed-rows.ts';
import { takeSegmentNumber } from '../search/segment-rows.ts';

/** Addresses of one segment, and those whose highlights are read at once. */
const urlsPerSegment = 2_000;
const urlsAtOnce = 100;

/** So many addresses with changes are read beside the segments; more are packed again. */
const mostChanged = 1_000;

/** The texts of highlights that are packed, and the addresses that are not as they were then. */
export interface PackedHighlights {
  texts: readonly PackedTexts[];
  changed: readonly string[];
}

/** What is searched of a highlight. */
export const highlightTexts = ({ note, quote, tags }: Highlight): string[] => [
  note,
  quote.exact,
  ...tags,
];

/** Packs the texts of all highlights where that is due, and reads what is packed; `null` if it could not be stored. */
export async function readPackedHighlights(
  source: BlockSource,
  pause: () => Promise<void>,
): Promise<PackedHighlights | null> {
  let rows = await readSegments();
  if (!rows) {
    await packWithinQuota(pause);
    rows = await readSegments();
  }
  if (!rows) return null;
  const blocks = new BlockReader(source);
  return read(['articles', 'aliases', 'changedUserTexts'], async (tx) => {
    const changed = await tx.changedUserTexts.toCollection().primaryKeys();
    const isChanged = new Set(changed);
    const urls = rows.flatMap((row) => row.urls.filter((url) => !isChanged.has(url)));
    const ids = await findIdsByUrl(tx, urls);
    const texts = rows.map(({ urls: own, ...directory }) => ({
      reader: new SegmentReader(directory, everyDocument(directory.documents, 0), blocks),
      articleIds: own.map((url) => (isChanged.has(url) ? undefined : ids.get(url))),
    }));
    return { texts, changed };
  });
}

/** Whether the texts of highlights are packed, or being packed. */
export const arePacked = async ({ meta }: Pick<ReadTables, 'meta'>): Promise<boolean> =>
  (await meta.get(packingKey)) !== undefined;

/** Forgets what is packed, and what has changed since: the next search that needs it packs all of it again. */
export const forgetPackedHighlights = (): Promise<void> => write(packedTables, forgetPackedIn);

/** `undefined` if they are to be packed. */
const readSegments = (): Promise<UserTextSegmentRow[] | undefined> =>
  read(packedTables, async (tx) => {
    const [rows, changed] = await Promise.all([
      tx.userTextSegments.toArray(),
      tx.changedUserTexts.count(),
    ]);
    const isCurrent = rows.every(({ wordsVersion }) => wordsVersion === currentWordsVersion);
    return (await arePacked(tx)) && rows.length > 0 && isCurrent && changed <= mostChanged
      ? rows
      : undefined;
  });

/** On a full disk all rows are read instead. A database that cannot be read fails then. */
async function packWithinQuota(pause: () => Promise<void>): Promise<void> {
  try {
    await packHighlights(pause);
  } catch (error) {
    console.warn('The notes could not be packed for the search.', error);
    await reopenDatabase();
  }
}

/**
 * Packs the texts of all highlights. From its first transaction on, what is written is noted as changed, and nothing
 * counts as packed until its last one.
 */
async function packHighlights(pause: () => Promise<void>): Promise<void> {
  const first = await write([...packedTables, 'searchBlocks'], async (tx) => {
    await forgetPackedIn(tx);
    const segment = await takeSegmentNumber(tx);
    await tx.meta.put({ key: packingKey, value: segment });
    return segment;
  });
  const urls = await read(['highlights'], ({ highlights }) =>
    highlights.orderBy('url').uniqueKeys(),
  );
  const rows: UserTextSegmentRow[] = [];
  const blocks: IndexBlock[] = [];
  for (let at = 0; at < urls.length; at += urlsPerSegment) {
    const own = urls.slice(at, at + urlsPerSegment).map(String);
    const segment = at === 0 ? first : await write(['meta', 'searchBlocks'], takeSegmentNumber);
    const packed = await packSegment(segment, own, pause);
    rows.push(packed.row);
    blocks.push(...packed.blocks);
  }
  await write(['userTextSegments', 'searchBlocks', 'meta'], async (tx) => {
    // Another page has begun since: it packs what is newer.
    if ((await tx.meta.get(packingKey))?.value !== first) return;
    await Promise.all([tx.searchBlocks.bulkPut(blocks), tx.userTextSegments.bulkPut(rows)]);
  });
}

/** Its documents are read by their addresses alone, so that part has no blocks. */
async function packSegment(
  segment: number,
  urls: readonly string[],
  pause: () => Promise<void>,
): Promise<{ row: UserTextSegmentRow; blocks: IndexBlock[] }> {
  const documents: DocumentWords[] = [];
  for (let at = 0; at < urls.length; at += urlsAtOnce) {
    const some = urls.slice(at, at + urlsAtOnce);
    const byUrl = Map.groupBy(await highlightsBetween(some[0], some.at(-1)), ({ url }) => url);
    for (const url of some) {
      const body = (byUrl.get(url) ?? []).flatMap(highlightTexts);
      documents.push(cutWords({ sortAt: 0, texts: { body } }));
      await pause();
    }
  }
  const { terms, blocks } = await takeSteps(packSteps(documents), pause);
  const directory = { segment, documents: urls.length, firstArticle: 0, lastArticle: 0 };
  return {
    row: { ...directory, ...terms, wordsVersion: currentWordsVersion, urls },
    blocks: blocks.map((block) => sealBlock(segment, block)),
  };
}

const highlightsBetween = (first = '', last = ''): Promise<Highlight[]> =>
  read(['highlights'], ({ highlights }) =>
    highlights.where('url').between(first, last, true, true).toArray(),
  );
