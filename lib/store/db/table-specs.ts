import type { TableName } from './tables.ts';

/** What must be decided for every table. */
interface TableSpec {
  /** One sentence for the documentation. */
  holds: string;
  /**
   * Whose data it is: what the publisher wrote, what the user did, what is derived from other rows, or the state of the
   * app.
   */
  data: 'publisher' | 'user' | 'derived' | 'state';
  /** The part of a backup that holds it. */
  backup: 'articles' | 'user data' | 'no';
  /** Whether the copy in `storage.local` holds it as well, in case the database is lost. */
  mirror: boolean;
  /** What happens to a row that its guard refuses. */
  damaged: 'derived again' | 'requested again' | 'default' | 'set aside';
  /** What keeps it from growing without end. */
  bound: string;
}

const perArticle = 'one row per article';

/** Every table with everything that must be decided about it. */
export const tableSpecs: Record<TableName, TableSpec> = {
  articles: {
    holds: 'Articles as lists show them, without their text.',
    data: 'publisher',
    backup: 'articles',
    mirror: false,
    damaged: 'derived again',
    bound: 'the retention rule',
  },
  aliases: {
    holds: 'Other names of articles: guids, short addresses, earlier addresses.',
    data: 'publisher',
    backup: 'articles',
    mirror: false,
    damaged: 'requested again',
    bound: 'a few per article',
  },
  bodies: {
    holds: 'The source of each version of an article.',
    data: 'publisher',
    backup: 'articles',
    mirror: false,
    damaged: 'requested again',
    bound: 'the retention rule and the storage quota',
  },
  unread: {
    holds: 'Articles that are unread.',
    data: 'user',
    backup: 'user data',
    mirror: true,
    damaged: 'derived again',
    bound: perArticle,
  },
  saved: {
    holds: 'Articles that are saved, with the saved version and tags.',
    data: 'user',
    backup: 'user data',
    mirror: true,
    damaged: 'set aside',
    bound: perArticle,
  },
  lastRead: {
    holds: 'The version of an article that was read last, and when.',
    data: 'user',
    backup: 'user data',
    mirror: false,
    damaged: 'set aside',
    bound: perArticle,
  },
  readingPositions: {
    holds: 'How far an article was read.',
    data: 'user',
    backup: 'user data',
    mirror: false,
    damaged: 'set aside',
    bound: perArticle,
  },
  playbackPositions: {
    holds: 'How far an episode was played.',
    data: 'user',
    backup: 'user data',
    mirror: false,
    damaged: 'set aside',
    bound: perArticle,
  },
  highlights: {
    holds:
      'Highlights with their quote, color, note and tags, and notes on articles, which have no quote.',
    data: 'user',
    backup: 'user data',
    mirror: true,
    damaged: 'set aside',
    bound: 'what the user highlights',
  },
  highlightStates: {
    holds: 'How highlights of earlier versions stand in the current one, and the text there now.',
    data: 'derived',
    backup: 'no',
    mirror: false,
    damaged: 'derived again',
    bound: 'one row per highlight',
  },
  tombstones: {
    holds: 'Names of removed articles, so that they do not come back.',
    data: 'user',
    backup: 'user data',
    mirror: false,
    damaged: 'set aside',
    bound: 'a few names per removed article',
  },
  pendingState: {
    holds: 'Restored reading state of articles that have not arrived yet.',
    data: 'user',
    backup: 'user data',
    mirror: false,
    damaged: 'set aside',
    bound: 'the articles of the restored backups',
  },
  media: {
    holds: 'Pictures and recordings that are stored, wanted or given up.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'the pictures of stored articles, and downloads',
  },
  pictureBlobs: {
    holds: 'The bytes of pictures.',
    data: 'publisher',
    backup: 'no',
    mirror: false,
    damaged: 'requested again',
    bound: 'the picture budget',
  },
  recordingParts: {
    holds: 'The bytes of recordings, in parts.',
    data: 'publisher',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'the recordings that the user downloads, and the storage quota',
  },
  fullTextAttempts: {
    holds: 'Failed attempts to complete an excerpt.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'excerpts that wait for their text',
  },
  authors: {
    holds: 'What the site says about authors.',
    data: 'publisher',
    backup: 'articles',
    mirror: false,
    damaged: 'requested again',
    bound: 'one row per author',
  },
  searchSegments: {
    holds: 'The segments of the search index, with their directories and which documents are live.',
    data: 'derived',
    backup: 'no',
    mirror: false,
    damaged: 'derived again',
    bound: 'a few per size',
  },
  searchBlocks: {
    holds: 'The segments’ terms, postings, positions and documents.',
    data: 'derived',
    backup: 'no',
    mirror: false,
    damaged: 'derived again',
    bound: 'a share of the text',
  },
  unindexed: {
    holds: 'Articles whose current version the search index does not have yet.',
    data: 'derived',
    backup: 'no',
    mirror: false,
    damaged: 'derived again',
    bound: perArticle,
  },
  watched: {
    holds: 'Articles that are about what the user follows, or mention it.',
    data: 'derived',
    backup: 'no',
    mirror: false,
    damaged: 'derived again',
    bound: perArticle,
  },
  ruleTurns: {
    holds:
      'Articles that have arrived and whose rules are not done, with those that have been applied.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'articles that wait for their text or the index',
  },
  briefings: {
    holds: 'Daily briefings: which articles said what, in the words of then.',
    data: 'user',
    backup: 'user data',
    mirror: true,
    damaged: 'set aside',
    bound: 'the latest 366',
  },
  channels: {
    holds: 'Each feed’s address, validators, schedule and failures.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'one row per channel',
  },
  jobs: {
    holds: 'Background work with its progress.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'one row per kind and channel, and one per download',
  },
  coverage: {
    holds: 'The periods for which a channel’s articles are stored without a gap.',
    data: 'derived',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'one row per gap',
  },
  notifications: {
    holds: 'The outbox of notifications.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'unread articles that were not announced',
  },
  actions: {
    holds: 'What the user did, so that it can be undone.',
    data: 'user',
    backup: 'no',
    mirror: false,
    damaged: 'set aside',
    bound: 'seven days',
  },
  setAside: {
    holds: 'Damaged rows of the user, as they were.',
    data: 'user',
    backup: 'user data',
    mirror: false,
    damaged: 'set aside',
    bound: 'what was damaged',
  },
  mirrorQueue: {
    holds: 'Keys of the rows that the mirror still lacks.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'what was written since the mirror was',
  },
  views: {
    holds: 'What each surface shows.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'the latest surfaces of each kind',
  },
  requests: {
    holds: 'The log of requests.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: '500 rows',
  },
  meta: {
    holds: 'Single facts under a name, such as the time of the last backup.',
    data: 'state',
    backup: 'no',
    mirror: false,
    damaged: 'default',
    bound: 'one row per fact',
  },
};
