import type { Enclosure } from '../../feed/item.ts';
import type { ChannelId } from '../../site/channels.ts';
import type { KeyPoint } from './body.ts';
import type { ChangeKind } from './change-kind.ts';

export type ArticleKind = 'news' | 'podcast' | 'report';

/** What the publisher said, as lists need it. The body lives apart; what the reader did lives apart from both. */
export interface ArticleFields {
  url: string;
  /** The channel whose word counts for title and text; another channel only adds what is missing. */
  channel: ChannelId;
  kind: ArticleKind;
  title: string;
  author: string | null;
  categories: string[];
  /** As the feed has it; `null` where it has none. */
  publishedAt: number | null;
  modifiedAt: number | null;
  /** The publisher's Highlights. */
  keyPoints: KeyPoint[];
  /** The line under the headline: the first Highlight, or else how the text begins. */
  lead: string;
  /** Reading time, at least 1. For a podcast, of its text. */
  minutes: number;
  /** Hosts outside the publisher's that the text links to, in the order of their first link. */
  sources: string[];
  /** Addresses of the text's pictures, as far as they are the publisher's own and can be fetched ahead. */
  pictures: string[];
  commentsUrl: string | null;
  commentCount: number | null;
  enclosure: Enclosure | null;
  /** Whether the feed carries only the beginning of the text. */
  isExcerpt: boolean;
  /** The version that is current: digest of title, Highlights and plain text. */
  hash: string;
  /** Number of the derivation that tree, text and hash come from. */
  textVersion: number;
}

/** An article before it is stored. */
export interface Draft extends ArticleFields {
  aliases: string[];
  /** The publisher's markup as received. */
  source: string;
}

/** A stored article. `n` is this database's own number; exports speak of `url`. */
export interface Article extends ArticleFields {
  id: number;
  arrivedAt: number;
  /** Place in every list, fixed at arrival: published, or arrival where that is missing or still to come. */
  sortAt: number;
  /** When the text last changed after arrival; `null` while it is as it came. */
  changedAt: number | null;
  /** Where the current text is from: the feed, or the site's page because the feed was cut. */
  textFrom: 'feed' | 'page';
  /** The version that the feed last had; differs from `hash` only where the text is from the page, and is `notInFeed` until a feed has it. */
  feedHash: string;
  /** 1 while the text is to be completed from the page, else absent: only then does it stand in the index. */
  awaitsFullText?: 1;
  /** 1 where the archive brought it, else absent: nothing is fetched ahead for it unless it is saved. */
  fromBackfill?: 1;
  /** What that change touched. */
  changes: ChangeKind[];
  /** When it was seen that the discussion had moved to the forum; absent where that was never seen. */
  discussionAt?: number;
}
