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
import { tryWrite } from '../connection.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { packingKey, type UserTextSegmentRow } from '../rows/search.ts';
import { forgetPackedIn, packedTables } from '../search/packed-rows.ts';
import { takeSegmentNumber } from '../search/segment-rows.ts';

/** How many addresses one segment has, and of how many the highlights are read at once. */
const urlsPerSegment = 2_000;
const urlsAtOnce = 100;

/**
 * Up to this many changed addresses are read in addition to the segments; if there are more, everything is packed
 * again.
 */
const maxChanged = 1_000;

/** The packed texts of highlights, and the addresses whose highlights have changed since. */
export interface PackedHighlights {
  texts: readonly PackedTexts[];
  changed: readonly string[];
}

/** The texts of a highlight that are searched. */
export const highlightTexts = ({ note, quote, tags }: Highlight): string[] => [
  note,
  quote.exact,
  ...tags,
];

/** Packs the texts of all highlights if that is due, and reads what is packed; `null` if it could not be stored. */
export async function readPackedHighlights(
  source: BlockSource,
  pause: () => Promise<void>,
): Promise<PackedHighlights | null> {
  let rows = await readSegments();
  if (!rows) {
    // On a full disk, all rows are read instead of segments. If the database can't be read, that fails.
    await tryWrite(() => packHighlights(pause), 'The notes could not be packed for the search.');
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

/** The stored segments; `undefined` if they must be packed. */
const readSegments = (): Promise<UserTextSegmentRow[] | undefined> =>
  read(packedTables, async (tx) => {
    const [rows, changed] = await Promise.all([
      tx.userTextSegments.toArray(),
      tx.changedUserTexts.count(),
    ]);
    const isCurrent = rows.every(({ wordsVersion }) => wordsVersion === currentWordsVersion);
    return (await arePacked(tx)) && rows.length > 0 && isCurrent && changed <= maxChanged
      ? rows
      : undefined;
  });

/**
 * Packs the texts of all highlights. From its first transaction on, what is written is recorded as changed; nothing
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
    // Another page has begun to pack since, and has newer texts.
    if ((await tx.meta.get(packingKey))?.value !== first) return;
    await Promise.all([tx.searchBlocks.bulkPut(blocks), tx.userTextSegments.bulkPut(rows)]);
  });
}

/** Packs a segment. Its documents are identified by their addresses alone, so it has no blocks of documents. */
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
