import { backlogChoices } from '../../backlog-choice.ts';
import {
  type Checks,
  hasFields,
  hasFieldsOf,
  isCount,
  isFlag,
  isIn,
  isMoment,
  isNumber,
  isObject,
  isSignedTime,
  isSpan,
  isText,
  isTime,
  listOf,
  oneOf,
  orMissing,
  orNull,
} from '../../checks.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { HighlightActionKind } from '../../highlight/highlight-action-kind.ts';
import { highlightColors } from '../../highlight/highlight-color.ts';
import type {
  ActionRow,
  BacklogAction,
  HighlightAction,
  ReadAction,
  SavedAction,
  SavedActionKind,
  SavedSnapshot,
} from '../rows/actions.ts';
import type { SavedRow, TombstoneRow, UnreadRow } from '../rows/articles.ts';
import type {
  LastReadRow,
  PendingStateRow,
  PlaybackPositionRow,
  ReadingPositionRow,
} from '../rows/reading.ts';

export const highlightChecks: Checks<Highlight> = {
  id: isText,
  url: isText,
  title: isText,
  author: orNull(isText),
  publishedAt: orNull(isTime),
  version: isText,
  quote: hasFields({ exact: isText, prefix: isText, suffix: isText } satisfies Checks<
    Highlight['quote']
  >),
  span: isSpan,
  moment: orNull(isMoment),
  color: isIn(highlightColors),
  note: isText,
  tags: listOf(isText),
  createdAt: isTime,
  changedAt: isTime,
};

export const savedChecks: Checks<SavedRow> = {
  articleId: isNumber,
  savedAt: isTime,
  hash: orMissing(isText),
  pictures: orMissing(listOf(isText)),
  tags: orMissing(listOf(isText)),
};

const unreadChecks: Checks<UnreadRow> = { articleId: isNumber, listedAt: isSignedTime };

const lastReadChecks: Checks<Omit<LastReadRow, 'articleId'>> = { hash: isText, at: isTime };

const readingPositionChecks: Checks<Omit<ReadingPositionRow, 'articleId'>> = {
  passage: isNumber,
  fraction: isNumber,
  hash: isText,
  text: isText,
  before: isText,
  finished: isFlag,
  at: isTime,
};

const playbackPositionChecks: Checks<Omit<PlaybackPositionRow, 'articleId'>> = {
  seconds: isCount,
  duration: orNull(isCount),
  transcriptOffset: isNumber,
  at: isTime,
};

export const tombstoneChecks: Checks<TombstoneRow> = {
  url: isText,
  articleUrl: orMissing(isText),
  arrivedAt: orMissing(isTime),
  removedAt: orMissing(isTime),
};

export const pendingChecks: Checks<PendingStateRow> = {
  url: isText,
  read: isFlag,
  lastRead: orMissing(hasFields(lastReadChecks)),
  readingPosition: orMissing(hasFields(readingPositionChecks)),
  playbackPosition: orMissing(hasFields(playbackPositionChecks)),
};

const snapshot = hasFields({
  saved: listOf(hasFields(savedChecks)),
  tagged: listOf(hasFields({ id: isText, tags: listOf(isText), changedAt: isTime })),
} satisfies Checks<SavedSnapshot>);

const highlights = listOf(hasFields(highlightChecks));

const actionBase = { id: isNumber, at: isTime, kind: isText };

const actionChecks: {
  [Kind in ActionRow['kind']]: Checks<Extract<ActionRow, { kind: Kind }>>;
} = {
  read: {
    ...actionBase,
    articleIds: listOf(isNumber),
    listedTimes: listOf(isNumber),
  } satisfies Checks<ReadAction>,
  highlight: {
    ...actionBase,
    what: oneOf<HighlightActionKind>({
      created: true,
      merged: true,
      recolored: true,
      noteEdited: true,
      tagged: true,
      deleted: true,
      reattached: true,
    }),
    before: highlights,
    after: highlights,
    sessionId: orNull(isText),
    undoneAt: orNull(isNumber),
  } satisfies Checks<HighlightAction>,
  saved: {
    ...actionBase,
    what: oneOf<SavedActionKind>({
      saved: true,
      unsaved: true,
      tagged: true,
      renamed: true,
      removed: true,
    }),
    before: snapshot,
    after: snapshot,
    undoneAt: orNull(isNumber),
  } satisfies Checks<SavedAction>,
  backlog: {
    ...actionBase,
    before: isIn(backlogChoices),
    after: isIn(backlogChoices),
    markedRead: listOf(isNumber),
    markedUnread: listOf(isNumber),
    undoneAt: orNull(isNumber),
  } satisfies Checks<BacklogAction>,
};

const perArticle = { articleId: isNumber };

/** What the user made or did. Briefings are missing here, because their guard is the check of their entries in files. */
export const userGuards = {
  unread: hasFields(unreadChecks),
  saved: hasFields(savedChecks),
  lastRead: hasFields({ ...perArticle, ...lastReadChecks }),
  readingPositions: hasFields({ ...perArticle, ...readingPositionChecks }),
  playbackPositions: hasFields({ ...perArticle, ...playbackPositionChecks }),
  highlights: hasFields(highlightChecks),
  tombstones: hasFields(tombstoneChecks),
  pendingState: hasFields(pendingChecks),
  actions: hasFieldsOf('kind', actionChecks),
  // These rows were damaged before they were set aside.
  setAside: isObject,
};
