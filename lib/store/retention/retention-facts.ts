import type { Article } from '../../article/model/article.ts';
import type { RetentionFacts } from '../../article/model/retention-rule.ts';
import { channels } from '../../site/channels.ts';
import { newestOfFeedIn } from '../articles/article-rows.ts';
import { allRows } from '../db/in-slices.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import { unguarded } from '../db/unguarded.ts';
import type { UnreadRow } from '../rows/articles.ts';
import type { MediaRow } from '../rows/media.ts';
import type { LastReadRow, PlaybackPositionRow, ReadingPositionRow } from '../rows/reading.ts';
import type { WatchedRow } from '../rows/watch.ts';
import { undoableArticleIds } from '../user/action-log.ts';
import { highlightedAmong, highlightedArticleIds } from './protected-articles.ts';

/** The tables that decide how long an article is kept. */
export const retentionFactsTables = [
  'articles',
  'aliases',
  'unread',
  'saved',
  'lastRead',
  'readingPositions',
  'playbackPositions',
  'highlights',
  'media',
  'views',
  'actions',
  'watched',
  'unindexed',
  'jobs',
] as const satisfies readonly TableName[];

type RetentionFactsTables = Pick<ReadTables, (typeof retentionFactsTables)[number]>;

/** Tells the facts about an article that decide how long it is kept. */
export type FactsOf = (article: Article) => RetentionFacts;

/** The facts about each of a few articles. */
export async function readRetentionFacts(
  tx: RetentionFactsTables,
  articles: readonly Article[],
  now: number,
): Promise<RetentionFacts[]> {
  if (articles.length === 0) return [];
  const articleIds = articles.map(({ id }) => id);
  const factsOf = await factsFrom(tx, now, {
    // A damaged row protects its article as well.
    unread: unguarded(tx.unread).bulkGet(articleIds),
    saved: unguarded(tx.saved).bulkGet(articleIds),
    lastRead: tx.lastRead.bulkGet(articleIds),
    positions: tx.readingPositions.bulkGet(articleIds),
    played: tx.playbackPositions.bulkGet(articleIds),
    highlighted: highlightedAmong(tx, articles),
    media: rowsOfEach(tx.media, 'articleIds', articleIds),
    watched: tx.watched.bulkGet(articleIds),
    unindexed: tx.unindexed.bulkGet(articleIds),
  });
  return articles.map(factsOf);
}

/** The facts about any article. Reads all of the user's rows, some at a time. */
export const readAllRetentionFacts = (tx: RetentionFactsTables, now: number): Promise<FactsOf> =>
  factsFrom(tx, now, {
    unread: allRows<UnreadRow>(unguarded(tx.unread), idOf),
    saved: allRows<OfArticle>(unguarded(tx.saved), idOf),
    lastRead: allRows<LastReadRow>(tx.lastRead, idOf),
    positions: allRows<ReadingPositionRow>(tx.readingPositions, idOf),
    played: allRows<PlaybackPositionRow>(tx.playbackPositions, idOf),
    highlighted: highlightedArticleIds(tx),
    media: tx.media.toArray(),
    watched: allRows<WatchedRow>(tx.watched, idOf),
    unindexed: allRows<OfArticle>(tx.unindexed, idOf),
  });

interface OfArticle {
  articleId: number;
}

const idOf = ({ articleId }: OfArticle): number => articleId;

type Rows<Row> = PromiseLike<readonly (Row | undefined)[]>;

/** The rows from which the facts follow. */
interface FactRows {
  unread: Rows<UnreadRow>;
  saved: Rows<OfArticle>;
  lastRead: Rows<LastReadRow>;
  positions: Rows<ReadingPositionRow>;
  played: Rows<PlaybackPositionRow>;
  highlighted: Promise<ReadonlySet<number>>;
  media: PromiseLike<readonly MediaRow[]>;
  watched: Rows<WatchedRow>;
  /** Articles that are not indexed yet; only then are they searched for what is followed. */
  unindexed: Rows<OfArticle>;
}

async function factsFrom(tx: RetentionFactsTables, now: number, rows: FactRows): Promise<FactsOf> {
  const [unread, saved, lastRead, positions, played, watched, unindexed] = await Promise.all([
    byArticle(rows.unread),
    byArticle(rows.saved),
    byArticle(rows.lastRead),
    byArticle(rows.positions),
    byArticle(rows.played),
    byArticle(rows.watched),
    byArticle(rows.unindexed),
  ]);
  const [highlighted, media, open, newest, undoable, watchJob] = await Promise.all([
    rows.highlighted,
    rows.media,
    openArticleIds(tx),
    newestArticleIds(tx),
    undoableArticleIds(tx, now),
    tx.jobs.get('watch'),
  ]);
  const downloaded = downloadedArticleIds(media);
  return ({ id, hash, arrivedAt, changedAt }) => {
    const uses = [lastRead.get(id)?.at, positions.get(id)?.at, played.get(id)?.at];
    return {
      hash,
      arrivedAt,
      changedAt,
      usedAt: Math.max(...uses.map((at = 0) => at)),
      lastReadHash: lastRead.get(id)?.hash ?? null,
      unread: isListedUnread(unread.get(id)),
      saved: saved.has(id),
      highlighted: highlighted.has(id),
      hasRecording: downloaded.has(id),
      open: open.has(id),
      newest: newest.has(id),
      undoable: undoable.has(id),
      about: watchJob || unindexed.has(id) ? null : (watched.get(id)?.about ?? []),
    };
  };
}

/** Whether an article counts as unread. A muted one does not; one with a damaged row does, which protects it. */
const isListedUnread = (row: UnreadRow | undefined): boolean =>
  row !== undefined && !(row.listedAt < 0);

const byArticle = async <Row extends OfArticle>(
  rows: Rows<Row>,
): Promise<ReadonlyMap<number, Row>> =>
  new Map(
    (await rows).flatMap((row) => (row === undefined ? [] : [[row.articleId, row] as const])),
  );

/** Articles whose recording is stored, in part or whole, or wanted. */
function downloadedArticleIds(media: readonly MediaRow[]): ReadonlySet<number> {
  const recordings = media.filter(
    ({ kind, state, bytes }) => kind === 'audio' && (state !== 'refused' || bytes > 0),
  );
  return new Set(recordings.flatMap((row) => row.articleIds));
}

/** Articles that are open in a surface, and those whose episode is in the player. */
async function openArticleIds({ views }: Pick<ReadTables, 'views'>): Promise<ReadonlySet<number>> {
  const rows = await views.toArray();
  return new Set(
    rows.flatMap(({ articleId, episodeId }) => [articleId ?? [], episodeId ?? []].flat()),
  );
}

async function newestArticleIds(tx: Pick<ReadTables, 'articles'>): Promise<ReadonlySet<number>> {
  const newest = await Promise.all(channels.map(({ id }) => newestOfFeedIn(tx, id)));
  return new Set(newest.flatMap((each) => each?.first.id ?? []));
}
