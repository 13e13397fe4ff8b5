import type { Article } from '../../article/model/article.ts';
import { articleKinds } from '../../article/model/article-kind.ts';
import { changeKinds } from '../../article/model/change-kind.ts';
import type { Span } from '../../article/model/text-selector.ts';
import {
  type Check,
  type Checks,
  hasFields,
  isAddress,
  isBlob,
  isChannelId,
  isCount,
  isFlag,
  isIn,
  isNumber,
  isSignedTime,
  isText,
  isTime,
  listOf,
  oneOf,
  orMissing,
  orNull,
} from '../../checks.ts';
import type { AliasRow, AuthorRow, BodyRow } from '../rows/articles.ts';
import type { PictureBlobRow, RecordingPartRow } from '../rows/media.ts';

const isKeyPoint: Check = (value) =>
  hasFields({
    text: isText,
    strong: orMissing(listOf(hasFields({ start: isCount, end: isCount } satisfies Checks<Span>))),
    points: listOf(isKeyPoint),
  } satisfies Checks<Article['keyPoints'][number]>)(value);

export const articleChecks: Checks<Article> = {
  id: isNumber,
  url: isAddress,
  channel: isChannelId,
  kind: isIn(articleKinds),
  title: isText,
  author: orNull(isText),
  categories: listOf(isText),
  publishedAt: orNull(isTime),
  modifiedAt: orNull(isTime),
  keyPoints: listOf(isKeyPoint),
  lead: isText,
  minutes: isCount,
  sources: listOf(isText),
  pictures: listOf(isText),
  commentsUrl: orNull(isAddress),
  commentCount: orNull(isCount),
  enclosure: orNull(
    hasFields({
      url: isAddress,
      type: isText,
      length: orNull(isCount),
      seconds: orMissing(isCount),
    } satisfies Checks<NonNullable<Article['enclosure']>>),
  ),
  isExcerpt: isFlag,
  hash: isText,
  textVersion: isCount,
  arrivedAt: isTime,
  sortAt: isTime,
  listedAt: isSignedTime,
  changedAt: orNull(isTime),
  textFrom: oneOf<Article['textFrom']>({ feed: true, page: true }),
  feedHash: isText,
  awaitsFullText: isIn([undefined, 1]),
  fromBackfill: isIn([undefined, 1]),
  fromBackup: isIn([undefined, 1]),
  changes: listOf(isIn(changeKinds)),
  discussionAt: orMissing(isTime),
};

export const bodyChecks: Checks<BodyRow> = {
  articleId: isNumber,
  hash: isText,
  seenAt: isTime,
  title: isText,
  source: isText,
};

const aliasChecks: Checks<AliasRow> = { alias: isText, articleId: isNumber };

const authorChecks: Checks<AuthorRow> = { name: isText, bio: isText };

const pictureChecks: Checks<PictureBlobRow> = { url: isText, blob: isBlob };

const partChecks: Checks<RecordingPartRow> = { url: isText, offset: isCount, blob: isBlob };

/** The publisher's data, which can be derived or requested again. */
export const publisherGuards = {
  articles: hasFields(articleChecks),
  aliases: hasFields(aliasChecks),
  bodies: hasFields(bodyChecks),
  authors: hasFields(authorChecks),
  pictureBlobs: hasFields(pictureChecks),
  recordingParts: hasFields(partChecks),
};
