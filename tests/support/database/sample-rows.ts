import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { TableName } from '../../../lib/store/db/tables.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { newView } from '../../../lib/store/rows/views.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../builders/articles.ts';
import { sampleBriefing } from '../builders/briefings.ts';
import { highlight } from '../builders/highlights.ts';
import { readingPositionAt } from '../builders/user-data.ts';

type Row = Record<string, unknown>;

/** Sound rows of a table, one of each kind. */
interface Samples {
  rows: readonly object[];
  /** The fields that make up the key. */
  key: readonly string[];
  /** The same row under another key; `null` if the keys are fixed. */
  under: ((row: Row, n: number) => Row) | null;
}

export const noon = Date.UTC(2026, 10, 24, 12);
const at = noon - hour;
const address = (slug: string) => `https://rareearthexchanges.com/news/${slug}/`;

export const slugOf = (articleId: number): string => `article-${articleId}`;

const perArticle = {
  key: ['articleId'],
  under: (row: Row, n: number): Row => ({ ...row, articleId: n }),
};
const numbered = { key: ['id'], under: (row: Row, n: number): Row => ({ ...row, id: n }) };

const place = { articleId: 1, sortAt: at, offset: -4 };
const { url: _url, ...position } = { url: '', ...readingPositionAt(3, at) };
const playback = { seconds: 61.5, duration: 600, transcriptOffset: -2, at };
const failure = { kind: 'rateLimited', status: 429, retryAt: noon } as const;
const job = { dueAt: noon + hour, failures: 1, failure };
const paging = { ...job, channel: 'news', page: 3, pages: 1 };

const mark: Highlight = highlight('h', {
  url: address(slugOf(1)),
  note: 'Which desk?',
  tags: ['price'],
  moment: { start: 12.5, end: 20 },
});
const saved = {
  articleId: 1,
  savedAt: at,
  hash: 'v',
  pictures: ['https://rareearthexchanges.com/a.png'],
  tags: ['price'],
};

const article = {
  ...storedArticle(1, slugOf(1), {
    keyPoints: [
      { text: 'Point', strong: [{ start: 0, end: 2 }], points: [{ text: 'Detail', points: [] }] },
    ],
    author: 'The editors',
    categories: ['China'],
    sources: ['example.com'],
    pictures: ['https://rareearthexchanges.com/a.png'],
    modifiedAt: at,
    commentsUrl: 'https://forum.rareearthexchanges.com/threads/a.1/',
    commentCount: 3,
    changedAt: at,
    changes: ['figures'],
    discussionAt: at,
    awaitsFullText: 1,
    fromBackfill: 1,
  }),
  enclosure: {
    url: 'https://rareearthexchanges.com/a.mp3',
    type: 'audio/mpeg',
    length: 5,
    seconds: 60,
  },
};

/** One article is an episode. */
export const soundArticle = (n: number): object => ({
  ...article,
  id: n,
  url: address(slugOf(n)),
  title: `Article ${n}`,
  sortAt: at - n * hour,
  listedAt: at - n * hour,
  ...(n === 2 ? { kind: 'podcast', channel: 'podcast' } : { enclosure: null }),
});

export const samples: Record<TableName, Samples> = {
  articles: {
    rows: [article],
    key: ['id'],
    under: (row, n) => ({ ...row, id: 1_000 + n, url: address(`damaged-${n}`) }),
  },
  aliases: {
    rows: [{ alias: 'a', articleId: 1 }],
    key: ['alias'],
    under: (row, n) => ({ ...row, alias: `alias-${n}` }),
  },
  bodies: {
    rows: [{ articleId: 1, hash: 'v', seenAt: at, title: 'A', source: '<p>Text</p>' }],
    key: ['articleId', 'hash'],
    under: (row, n) => ({ ...row, hash: `v${n}` }),
  },
  unread: { rows: [{ articleId: 1, listedAt: at }], ...perArticle },
  saved: { rows: [saved], ...perArticle },
  lastRead: { rows: [{ articleId: 1, hash: 'v', at }], ...perArticle },
  readingPositions: { rows: [{ articleId: 1, ...position }], ...perArticle },
  playbackPositions: { rows: [{ articleId: 1, ...playback }], ...perArticle },
  highlights: {
    rows: [mark],
    key: ['id'],
    under: (row, n) => ({ ...row, id: `h${n}`, url: address(slugOf(n)) }),
  },
  highlightStates: {
    rows: [{ highlightId: 'h', version: 'v', state: 'moved', text: 'quota' }],
    key: ['highlightId', 'version'],
    under: (row, n) => ({ ...row, version: `v${n}` }),
  },
  tombstones: {
    rows: [{ url: 'guid', articleUrl: address('gone'), arrivedAt: at, removedAt: at }],
    key: ['url'],
    under: (row, n) => ({ ...row, url: `guid-${n}` }),
  },
  pendingState: {
    rows: [
      {
        url: address('later'),
        read: true,
        lastRead: { hash: 'v', at },
        readingPosition: position,
        playbackPosition: playback,
      },
    ],
    key: ['url'],
    under: (row, n) => ({ ...row, url: address(`later-${n}`) }),
  },
  media: {
    rows: [
      {
        url: address('p.png'),
        kind: 'picture',
        articleIds: [1],
        state: 'refused',
        refusal: 'failed',
        width: 4,
        height: 3,
        type: 'image/png',
        bytes: 9,
        failures: 3,
        usedAt: at,
      },
      {
        url: 'r',
        kind: 'audio',
        articleIds: [2],
        state: 'wanted',
        type: 'audio/mpeg',
        bytes: 9,
        failures: 0,
        nextTryAt: at,
        decodings: 1,
        usedAt: at,
        download: { size: 20, validator: '"a"', restarts: 0, refusal: null },
      },
    ],
    key: ['url'],
    under: (row, n) => ({ ...row, url: `https://rareearthexchanges.com/${n}.png` }),
  },
  pictureBlobs: {
    rows: [{ url: address('p.png'), blob: new Blob(['picture']) }],
    key: ['url'],
    under: (row, n) => ({ ...row, url: `https://rareearthexchanges.com/${n}.png` }),
  },
  recordingParts: {
    rows: [{ url: 'r', offset: 0, blob: new Blob(['recording']) }],
    key: ['url', 'offset'],
    under: (row, n) => ({ ...row, url: `https://rareearthexchanges.com/${n}.mp3` }),
  },
  fullTextAttempts: { rows: [{ articleId: 1, failures: 1, nextTryAt: noon }], ...perArticle },
  authors: {
    rows: [{ name: 'The editors', bio: 'They edit.' }],
    key: ['name'],
    under: (row, n) => ({ ...row, name: `Author ${n}` }),
  },
  searchSegments: {
    rows: [
      {
        segment: 1,
        documents: 1,
        firstTerms: ['rare'],
        strays: ['skies'],
        wordsVersion: 1,
        firstArticle: 1,
        lastArticle: 1,
        postingsSize: 2,
        positionsSize: 3,
        live: { bits: new Uint8Array([1]), count: 1, length: 5 },
      },
    ],
    key: ['segment'],
    under: (row, n) => ({ ...row, segment: n }),
  },
  searchBlocks: {
    rows: [{ segment: 1, part: 'terms', number: 0, bytes: new Uint8Array([1, 2]) }],
    key: ['segment', 'part', 'number'],
    under: (row, n) => ({ ...row, number: n }),
  },
  unindexed: { rows: [{ articleId: 1, sortAt: at, isStale: 1 }], ...perArticle },
  ruleTurns: { rows: [{ articleId: 1, done: ['rule'] }], ...perArticle },
  watched: {
    rows: [
      {
        articleId: 1,
        listedAt: at,
        isAbout: 1,
        about: ['Lynas Rare Earths'],
        inTitle: 1,
        mentioned: ['China'],
      },
    ],
    ...perArticle,
  },
  briefings: {
    rows: [sampleBriefing('2026-11-24', address(slugOf(1)))],
    key: ['day'],
    under: (row, n) => ({ ...row, day: `2025-01-${String(n).padStart(2, '0')}` }),
  },
  channels: {
    rows: [
      {
        ...newChannel('news'),
        url: 'https://rareearthexchanges.com/feed/',
        found: 'user',
        retired: ['a'],
        etag: '"e"',
        lastModified: 'yesterday',
        bodyHash: 'b',
        walkedAt: at,
        checkedAt: at,
        succeededAt: at,
        nextDueAt: noon + hour,
        requestedInterval: hour,
        items: 10,
        goneAt: at,
        freshFor: hour,
        isUnclosed: true,
        recheck: {
          startedAt: at,
          nextPage: 4,
          endsBefore: 9,
          pages: { a: { etag: '"p"', lastModified: 'monday', bodyHash: 'p', oldest: at } },
        },
        unconditionalAt: at,
        failingSince: at,
        failure,
        lastFailure: { failure, at },
        skipWindow: { hours: [3], days: [1] },
        headers: { server: 'nginx' },
      },
      newChannel('podcast'),
    ],
    key: ['id'],
    under: null,
  },
  jobs: {
    rows: [
      { ...paging, type: 'gap', kind: 'gap:news', noticedAt: at, stuck: 'pages' },
      {
        ...paging,
        type: 'backfill',
        kind: 'backfill:news',
        state: 'paused',
        articles: 20,
        oldest: at,
      },
      { type: 'fullText', kind: 'fullText', dueAt: noon, failures: 0, restUntil: at },
      { ...job, type: 'pictures', kind: 'pictures', needsCheck: false, restUntil: at },
      {
        ...job,
        type: 'audio',
        kind: 'audio:r',
        channel: 'podcast',
        state: 'running',
        url: 'https://rareearthexchanges.com/a.mp3',
      },
      { type: 'retention', kind: 'retention', dueAt: noon, afterId: 0, articles: 0, versions: 0 },
      { type: 'backup', kind: 'backup', dueAt: noon },
      { type: 'highlightStates', kind: 'highlightStates', dueAt: noon, articleIds: [1] },
      { type: 'recheck', kind: 'recheck', channel: 'news', dueAt: noon, left: [2, 3] },
      { type: 'searchIndex', kind: 'searchIndex', dueAt: noon },
      { type: 'watch', kind: 'watch', dueAt: noon, beforeId: 3 },
      { type: 'rules', kind: 'rules', dueAt: noon, beforeId: 3 },
      { type: 'notifications', kind: 'notifications', dueAt: noon },
      {
        type: 'briefing',
        kind: 'briefing',
        dueAt: noon,
        doneDay: '2026-11-24',
        unannounced: '2026-11-24',
      },
    ],
    key: ['kind'],
    under: (row, n) => ({ ...row, kind: `${row.kind}#${n}` }),
  },
  coverage: {
    rows: [{ id: 1, channel: 'news', from: at, to: noon, reachesStart: false }],
    ...numbered,
  },
  notifications: {
    rows: [{ articleId: 1, state: 'waiting', at, isHeld: true, isMarkedRead: true }],
    ...perArticle,
  },
  actions: {
    rows: [
      { id: 1, at, kind: 'read', articleIds: [3], listedTimes: [at] },
      {
        id: 2,
        at,
        kind: 'highlight',
        what: 'recolored',
        sessionId: null,
        undoneAt: null,
        before: [mark],
        after: [mark],
      },
      {
        id: 3,
        at,
        kind: 'saved',
        what: 'tagged',
        undoneAt: null,
        before: { saved: [saved], tagged: [] },
        after: { saved: [saved], tagged: [{ id: 'h', tags: ['price'], changedAt: at }] },
      },
      {
        id: 4,
        at,
        kind: 'backlog',
        before: 'day',
        after: 'read',
        undoneAt: null,
        markedRead: [3],
        markedUnread: [],
      },
    ],
    ...numbered,
  },
  setAside: { rows: [{ id: 1, table: 'saved', row: { articleId: 1 } }], ...numbered },
  mirrorQueue: { rows: [{ id: 1, table: 'saved', key: 1 }], ...numbered },
  views: {
    rows: [
      {
        ...newView('panel:1'),
        list: 'all',
        terms: 'is:news',
        articleId: 1,
        episodeId: 2,
        keyPoint: 'k',
        note: 'h',
        at,
        places: { all: { selectedId: 1, top: place } },
        highlights: {
          order: 'date',
          selected: 'h',
          top: { row: 'h', offset: 2 },
          terms: 'color:1 tag:price is:news is:changed',
          search: 'quota',
        },
      },
    ],
    key: ['surface'],
    under: (row, n) => ({ ...row, surface: `panel:${n}` }),
  },
  requests: {
    rows: [
      {
        id: 1,
        at,
        purpose: 'news',
        url: 'https://rareearthexchanges.com/feed/',
        status: 200,
        bytes: 9,
        ms: 12,
      },
    ],
    ...numbered,
  },
  meta: {
    rows: [
      { key: 'backupAt', value: at },
      { key: 'backlog', value: JSON.stringify({ choice: 'day', articleIds: [3], newest: [3] }) },
      { key: 'backupProblem', value: 'failed' },
      { key: 'backupCopy', value: 2 },
      {
        key: 'facets:all',
        value: JSON.stringify([{ by: 'author', values: [{ value: 'The editors', count: 2 }] }]),
      },
      { key: 'mirrorBehind', value: 1 },
      { key: 'mirrorReconciledAt', value: at },
      {
        key: 'mirrorRestore',
        value: JSON.stringify({ at, saved: 1, highlights: 1, briefings: 1 }),
      },
      { key: 'nextSearchSegment', value: 2 },
      { key: 'seenVersion', value: '0.1.0' },
      { key: 'readUntil', value: JSON.stringify({ at, except: [address(slugOf(1))] }) },
      { key: 'retentionRunAt', value: at },
      { key: 'retentionRunArticles', value: 1 },
      { key: 'retentionRunVersions', value: 1 },
      { key: 'removedTotal', value: 1 },
      { key: 'removedAt', value: at },
      { key: 'removedReturnUntil', value: at },
      { key: 'removedTo:news', value: at },
      { key: 'recovered:unread', value: at },
    ],
    key: ['key'],
    under: null,
  },
};
