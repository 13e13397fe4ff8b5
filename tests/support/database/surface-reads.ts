import { expect } from 'vitest';
import { filterFacets } from '../../../lib/article/lists/filter-facets.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { textVersion } from '../../../lib/article/model/text-version.ts';
import {
  articlesById,
  articlesByUrl,
  countArticles,
  findArticle,
  newestOfFeed,
  readArticle,
} from '../../../lib/store/articles/articles.ts';
import {
  readChannel,
  readChannels,
  readNotBefore,
  readRequests,
} from '../../../lib/store/articles/channels.ts';
import { readCoverage } from '../../../lib/store/articles/coverage.ts';
import {
  nextJob,
  readBackfillJob,
  readDownloadJob,
  readGapJob,
  readJobs,
  readPictureJob,
  readRetentionJob,
} from '../../../lib/store/articles/jobs.ts';
import { hasWaitingNotifications } from '../../../lib/store/articles/notification-outbox.ts';
import { readVersions } from '../../../lib/store/articles/versions.ts';
import { articleBatches, readAuthorEntries } from '../../../lib/store/backup/article-entries.ts';
import { readBackupState } from '../../../lib/store/backup/backup-state.ts';
import { readQueuedEntries } from '../../../lib/store/backup/mirror-entries.ts';
import { readMirrorQueue } from '../../../lib/store/backup/mirror-queue.ts';
import { readMirrorRestore } from '../../../lib/store/backup/mirror-restore.ts';
import { readMirrorState } from '../../../lib/store/backup/mirror-state.ts';
import { readUserData } from '../../../lib/store/backup/user-data.ts';
import { db } from '../../../lib/store/db/database.ts';
import { tableNames } from '../../../lib/store/db/tables.ts';
import { readHealth } from '../../../lib/store/health.ts';
import { nextExcerpt } from '../../../lib/store/ingest/full-text.ts';
import { outdatedArticleIds } from '../../../lib/store/ingest/rederive.ts';
import { readAuthorAndSources } from '../../../lib/store/lists/author-and-sources.ts';
import { countFacets } from '../../../lib/store/lists/count-facets.ts';
import { countForExport, readExportRows } from '../../../lib/store/lists/export-articles.ts';
import { readFacets } from '../../../lib/store/lists/filter-values.ts';
import { readListCounts } from '../../../lib/store/lists/list-counts.ts';
import { nextUnread } from '../../../lib/store/lists/next-unread.ts';
import {
  followList,
  openList,
  readIndexFrom,
  readListRows,
} from '../../../lib/store/lists/open-list.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { readKeyPointDigest, readShortList } from '../../../lib/store/lists/short-list.ts';
import { nextWantedPicture } from '../../../lib/store/media/pictures.ts';
import { listRecordings, readRecordingFile } from '../../../lib/store/media/recording-library.ts';
import { readPicture, readPictureBlob } from '../../../lib/store/media/shown-pictures.ts';
import { readRemovedTo } from '../../../lib/store/retention/retention-log.ts';
import { previewRetention } from '../../../lib/store/retention/retention-preview.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import {
  countHighlights,
  highlightsOf,
  newestHighlight,
} from '../../../lib/store/user/highlight-lists.ts';
import { readPlaybackPosition } from '../../../lib/store/user/playback-positions.ts';
import { computeReadUntil } from '../../../lib/store/user/read-until.ts';
import { readReadingPosition } from '../../../lib/store/user/reading-positions.ts';
import { readTagSpelling, readTagUses } from '../../../lib/store/user/tags.ts';
import { noon, slugOf } from './sample-rows.ts';

const address = (n: number) => `https://rareearthexchanges.com/news/${slugOf(n)}/`;

const filterSets: readonly (readonly ListFilter[])[] = [
  [],
  [{ by: 'kind', value: 'podcast' }],
  [{ by: 'author', value: 'The editors' }],
  [{ by: 'tag', value: 'price' }],
  [{ by: 'category', value: 'China' }],
  [{ by: 'after', value: '2026-01-01' }],
  [
    { by: 'category', value: 'China' },
    { by: 'is', value: 'unread' },
    { by: 'before', value: '2027-01-01' },
  ],
];

/** Reads a list as the panel does, from its top and from its end. */
async function readWholeList(name: ArticleListName, filters: readonly ListFilter[]): Promise<void> {
  const query = { name, filters };
  const { list } = await openList(query, { top: null, inView: 20, required: [1] });
  const { length } = list.ids;
  await followList(query, list, { from: length - 20, to: length });
  await readListRows(list.ids.slice(0, 30));
  await readIndexFrom(list.ids, noon, 'newest');
  await nextUnread(list.ids, list.ids[1] ?? 0);
}

/** Opens the filter menu of a list, and counts it. */
async function readFilters(name: ArticleListName): Promise<void> {
  await readFacets(name);
  for await (const { by } of countFacets(name, new AbortController().signal))
    expect(filterFacets).toContain(by);
}

async function readWholeArticle(id: number): Promise<void> {
  const read = await readArticle(id);
  await readVersions(id);
  await Promise.all([readReadingPosition(id), readPlaybackPosition(id), highlightsOf(id)]);
  if (read) await readAuthorAndSources(read.article);
}

const rule = { keepReadDays: 90, keepVersions: 'protected' } as const;

/** What the surfaces and the worker read from the database, by reader. */
export const surfaceReads: Record<string, () => Promise<unknown>> = {
  popup: async () => {
    await Promise.all([readView('popup'), readListCounts(), readChannel('news'), countArticles()]);
    await readShortList('unread', 20, [1, 2]);
    await readShortList('saved', 20, []);
    await readKeyPointDigest(0);
    await findArticle(address(1), []);
  },
  lists: async () => {
    for (const name of ['unread', 'all', 'saved', 'changed', 'recentlyRead'] as const) {
      for (const filters of filterSets) await readWholeList(name, filters);
      await readFilters(name);
    }
  },
  articles: async () => {
    for (const id of [1, 2, 3, 1_000, 1_001]) await readWholeArticle(id);
    await readPicture('p');
    await readPictureBlob('p');
    await readRecordingFile('r', noon);
    await readDownloadJob('r');
  },
  'views of panels': async () => {
    for (const { surface } of await db.views.toArray()) await readView(surface);
  },
  highlights: async () => {
    await Promise.all([countHighlights(), newestHighlight(), readTagUses(), readTagSpelling()]);
    await articlesByUrl([address(1), address(2)]);
    await countForExport(0, noon);
    await readExportRows([1, 2, 3, 1_000], () => true);
  },
  coverage: async () => {
    for (const id of ['news', 'podcast'] as const) {
      await Promise.all([readCoverage(id), readGapJob(id), readBackfillJob(id)]);
      await Promise.all([readRemovedTo(id), newestOfFeed(id)]);
    }
  },
  settings: async () => {
    await Promise.all([readBackupState(), listRecordings(), previewRetention(rule, noon, 20)]);
    await readUserData();
    for await (const batch of articleBatches()) expect(batch).not.toEqual([]);
    await readAuthorEntries();
  },
  health: async () => {
    await Promise.all([readHealth(), readRequests(100), readMirrorRestore(), readChannels()]);
  },
  worker: async () => {
    await Promise.all([readNotBefore(), nextJob(noon * 2), readJobs(), readPictureJob()]);
    await Promise.all([readRetentionJob(), hasWaitingNotifications(), nextWantedPicture(noon)]);
    await Promise.all([
      nextExcerpt(noon),
      outdatedArticleIds(textVersion, 20),
      articlesById([1, 2]),
    ]);
  },
  mirror: async () => {
    const { articleIds, highlightIds, briefingDays } = await readMirrorQueue();
    await readQueuedEntries({
      articleIds: [...articleIds, 1, 2, 3],
      highlightIds: [...highlightIds, 'h', 'h1'],
      briefingDays,
      lastId: 0,
    });
    await Promise.all([readMirrorState(), computeReadUntil()]);
  },
  'every table': async () => {
    for (const name of tableNames) await db.table(name).toArray();
  },
};
