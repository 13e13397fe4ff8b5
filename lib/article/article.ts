import type { Enclosure } from '../feed/item.ts';
import type { ChannelId } from '../site.ts';
import type { KeyPoint } from './body.ts';

export type Kind = 'news' | 'podcast' | 'report';

/** What the publisher said, as lists need it. The body lives apart; what the reader did lives apart from both. */
export interface ArticleFields {
  url: string;
  /** The channel whose word counts for title and text; another channel only adds what is missing. */
  channel: ChannelId;
  kind: Kind;
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
  commentsUrl: string | null;
  commentCount: number | null;
  enclosure: Enclosure | null;
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
  n: number;
  arrivedAt: number;
  /** Place in every list, fixed at arrival: published, or arrival where that is missing or still to come. */
  sortAt: number;
  /** When the text last changed after arrival; `null` while it is as it came. */
  changedAt: number | null;
}
