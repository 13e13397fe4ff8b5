import type { DownloadRefusal } from '../../article/audio/download-refusal.ts';
import type { Coverage } from '../../article/model/coverage.ts';
import type { PictureRefusal } from '../../article/pictures/picture-refusal.ts';
import {
  type Check,
  type Checks,
  hasFields,
  hasFieldsOf,
  isAddress,
  isChannelId,
  isCount,
  isFlag,
  isNumber,
  isText,
  isTime,
  listOf,
  oneOf,
  orMissing,
  orNull,
  valuesOf,
  withDefaults,
} from '../../checks.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import type { CheckReason } from '../../feed/next-check.ts';
import type { SkipWindow } from '../../feed/polling-hints.ts';
import type { RequestPurpose } from '../../site/channel-id.ts';
import type { FullTextAttemptRow, NotificationRow } from '../rows/articles.ts';
import {
  type ChannelRow,
  newChannel,
  type Recheck,
  type RecheckedPage,
  type RequestRow,
} from '../rows/channels.ts';
import type { HighlightStateRow } from '../rows/highlight-states.ts';
import { type JobRow, never } from '../rows/jobs.ts';
import type { DownloadState, MediaRow } from '../rows/media.ts';
import type { MirroredTable, MirrorQueueRow } from '../rows/mirror.ts';

const isFailure: Check = hasFields({
  kind: oneOf<FeedFailure['kind']>({
    offline: true,
    unreachable: true,
    timeout: true,
    http: true,
    rateLimited: true,
    gone: true,
    challenge: true,
    tooLarge: true,
    notFeed: true,
    badXml: true,
    empty: true,
    noPermission: true,
    storageFull: true,
  }),
  status: orMissing(isNumber),
  retryAt: orMissing(orNull(isTime)),
  maxBytes: orMissing(isNumber),
});

const pageChecks: Checks<RecheckedPage> = {
  etag: orNull(isText),
  lastModified: orNull(isText),
  bodyHash: orNull(isText),
  oldest: orNull(isTime),
};

const recheckChecks: Checks<Recheck> = {
  startedAt: isTime,
  nextPage: isCount,
  endsBefore: orNull(isCount),
  pages: valuesOf(hasFields(pageChecks)),
};

const feedChecks: Checks<Pick<ChannelRow, 'url' | 'found'>> = {
  url: orNull(isAddress),
  found: orNull(
    oneOf<NonNullable<ChannelRow['found']>>({
      candidate: true,
      announced: true,
      user: true,
      policy: true,
    }),
  ),
};

const channelChecks: Checks<ChannelRow> = {
  id: isChannelId,
  ...feedChecks,
  ownFeed: orMissing(hasFields(feedChecks)),
  retired: listOf(isText),
  goneAt: orNull(isTime),
  walkedAt: orNull(isTime),
  etag: orNull(isText),
  lastModified: orNull(isText),
  sameBodies: isCount,
  unconditionalAt: orNull(isTime),
  bodyHash: orNull(isText),
  skipWindow: hasFields({
    hours: listOf(isNumber),
    days: listOf(isNumber),
  } satisfies Checks<SkipWindow>),
  requestedInterval: orNull(isCount),
  freshFor: orNull(isCount),
  checkedAt: orNull(isTime),
  succeededAt: orNull(isTime),
  nextDueAt: isTime,
  reason: oneOf<CheckReason>({
    interval: true,
    requested: true,
    skipWindow: true,
    retry: true,
    retryAfter: true,
    offline: true,
    absent: true,
  }),
  notBefore: isTime,
  failures: isCount,
  missing: isCount,
  failingSince: orNull(isTime),
  failure: orNull(isFailure),
  lastFailure: orNull(hasFields({ failure: isFailure, at: isTime })),
  offlineChecks: isCount,
  items: isCount,
  rejects: isCount,
  isUnclosed: isFlag,
  headers: valuesOf(isText),
  recheck: orMissing(hasFields(recheckChecks)),
};

const isDue: Check = (value) => value === never || isTime(value);
const isPausable = oneOf({ running: true, paused: true });
const jobBase = { type: isText, kind: isText, dueAt: isDue };
const retried = { failures: isCount, failure: orNull(isFailure) };
const paging = { ...jobBase, ...retried, channel: isChannelId, page: isCount, pages: isCount };

const jobChecks: { [Type in JobRow['type']]: Checks<Extract<JobRow, { type: Type }>> } = {
  gap: {
    ...paging,
    noticedAt: isTime,
    stuck: orNull(oneOf({ pages: true, feedEnds: true })),
  },
  backfill: {
    ...paging,
    state: oneOf({ running: true, paused: true, done: true }),
    articles: isCount,
    oldest: orNull(isTime),
  },
  fullText: { ...jobBase, failures: isCount, restUntil: isTime },
  pictures: { ...jobBase, ...retried, restUntil: isTime, needsCheck: isFlag },
  rederive: { ...jobBase, damaged: orMissing(listOf(isText)) },
  audio: { ...jobBase, ...retried, url: isAddress, channel: isChannelId, state: isPausable },
  retention: { ...jobBase, afterId: isCount, articles: isCount, versions: isCount },
  backup: jobBase,
  highlightStates: { ...jobBase, articleIds: listOf(isNumber) },
  recheck: { ...jobBase, channel: isChannelId, left: listOf(isCount) },
  searchIndex: jobBase,
  watch: { ...jobBase, beforeId: orNull(isNumber) },
  rules: { ...jobBase, beforeId: orNull(isNumber) },
  notifications: jobBase,
  briefing: { ...jobBase, doneDay: orNull(isText), unannounced: orNull(isText) },
};

const mediaChecks: Checks<MediaRow> = {
  url: isText,
  kind: oneOf<MediaRow['kind']>({ picture: true, audio: true }),
  articleIds: listOf(isNumber),
  state: oneOf<MediaRow['state']>({ wanted: true, stored: true, refused: true }),
  refusal: orMissing(
    oneOf<PictureRefusal>({
      gone: true,
      notPicture: true,
      unsupported: true,
      tooLarge: true,
      failed: true,
      evicted: true,
    }),
  ),
  width: orMissing(isCount),
  height: orMissing(isCount),
  type: isText,
  bytes: isCount,
  failures: isCount,
  nextTryAt: orMissing(isTime),
  decodings: orMissing(isCount),
  usedAt: isTime,
  download: orMissing(
    hasFields({
      size: orNull(isCount),
      validator: orNull(isText),
      restarts: isCount,
      refusal: orNull(
        oneOf<DownloadRefusal>({
          gone: true,
          notAudio: true,
          tooLarge: true,
          overQuota: true,
          fileChanged: true,
          interrupted: true,
          evicted: true,
        }),
      ),
    } satisfies Checks<DownloadState>),
  ),
};

const coverageChecks: Checks<Coverage> = {
  id: isNumber,
  channel: isChannelId,
  from: isTime,
  to: orNull(isTime),
  reachesStart: isFlag,
};

const notificationChecks: Checks<NotificationRow> = {
  articleId: isNumber,
  state: oneOf<NotificationRow['state']>({ waiting: true, claimed: true }),
  at: isTime,
  isHeld: orMissing(isFlag),
  rule: orMissing(isText),
  isSilent: orMissing(isFlag),
  isMarkedRead: orMissing(isFlag),
};

const requestChecks: Checks<RequestRow> = {
  id: isNumber,
  at: isTime,
  purpose: oneOf<RequestPurpose>({ news: true, podcast: true, pictures: true }),
  url: isAddress,
  status: isCount,
  bytes: isCount,
  // Negative if the clock was set back meanwhile.
  ms: isNumber,
};

const queueChecks: Record<MirroredTable, Checks<MirrorQueueRow>> = {
  saved: { id: isNumber, table: isText, key: isNumber },
  highlights: { id: isNumber, table: isText, key: isText },
  briefings: { id: isNumber, table: isText, key: isText },
};

const attemptChecks: Checks<FullTextAttemptRow> = {
  articleId: isNumber,
  failures: isCount,
  nextTryAt: isTime,
};

const highlightStateChecks: Checks<HighlightStateRow> = {
  highlightId: isText,
  version: isText,
  state: oneOf<HighlightStateRow['state']>({ same: true, moved: true, edited: true, gone: true }),
  text: orNull(isText),
};

/** The state of the app, and data derived from other rows. */
export const stateGuards = {
  highlightStates: hasFields(highlightStateChecks),
  media: hasFields(mediaChecks),
  fullTextAttempts: hasFields(attemptChecks),
  channels: hasFields(channelChecks),
  jobs: hasFieldsOf('type', jobChecks),
  coverage: hasFields(coverageChecks),
  notifications: hasFields(notificationChecks),
  mirrorQueue: hasFieldsOf('table', queueChecks),
  requests: hasFields(requestChecks),
};

/** What queries get in place of a refused row. */
export const stateStandIns = {
  channels: (row: object) => {
    const id = Reflect.get(row, 'id');
    return isChannelId(id) ? withDefaults(channelChecks, row, newChannel(id)) : undefined;
  },
};
