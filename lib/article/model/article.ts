import type { Enclosure } from '../../feed/feed-item.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import type { ArticleKind } from './article-kind.ts';
import type { KeyPoint } from './body.ts';
import type { ChangeKind } from './change-kind.ts';

/** The publisher's data that lists need. Bodies and user data are in tables of their own. */
export interface ArticleFields {
  url: string;
  /** The channel that decides title and text. Another channel only adds what is missing. */
  channel: ChannelId;
  kind: ArticleKind;
  title: string;
  author: string | null;
  categories: string[];
  /** As the feed states it; `null` if it states none. */
  publishedAt: number | null;
  modifiedAt: number | null;
  /** The publisher's Highlights section. */
  keyPoints: KeyPoint[];
  /** The summary below the headline: the first key point, or else the beginning of the text. */
  lead: string;
  /** Reading time, at least 1. For a podcast, that of its text. */
  minutes: number;
  /** Hosts that the text links to, other than the publisher's, in order of their first link. */
  sources: string[];
  /** Addresses of the text's pictures on the publisher's own host, which can be downloaded in advance. */
  pictures: string[];
  commentsUrl: string | null;
  commentCount: number | null;
  enclosure: Enclosure | null;
  /** Whether the feed carries only the beginning of the text. */
  isExcerpt: boolean;
  /** Hash of the current version's title, key points and plain text. */
  hash: string;
  /** Version of the parser that derived body, text and hash. */
  textVersion: number;
}

/** An article before it is stored. */
export interface Draft extends ArticleFields {
  aliases: string[];
  /** The publisher's markup as received. */
  source: string;
}

/** A stored article. The id is local to this database; exports identify articles by `url`. */
export interface Article extends ArticleFields {
  id: number;
  arrivedAt: number;
  /** Fixed on arrival: the publication time, or the arrival time if that is missing or in the future. */
  sortAt: number;
  /**
   * The time by which lists sort the article: `sortAt`, or its negative while a rule mutes it, because lists begin at
   * 0.
   */
  listedAt: number;
  /** When the text last changed after arrival; `null` if it never did. */
  changedAt: number | null;
  /** Origin of the current text: the feed, or the site's page because the feed was truncated. */
  textFrom: 'feed' | 'page';
  /**
   * Hash of the feed's latest version. Differs from `hash` only if the text is from the page; `notInFeed` until a feed
   * has it.
   */
  feedHash: string;
  /**
   * 1 while the full text is still to be fetched from the page. Absent otherwise, which keeps the row out of the index.
   */
  awaitsFullText?: 1;
  /** 1 if backfill added the article, else absent. Nothing is downloaded in advance for it unless it is saved. */
  fromBackfill?: 1;
  /** 1 if a restored backup added the article, else absent. Briefings leave it out. */
  fromBackup?: 1;
  /** What the last change affected. */
  changes: ChangeKind[];
  /** When the discussion was first seen on the forum; absent if it was not seen moving there. */
  discussionAt?: number;
}
