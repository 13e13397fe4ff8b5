import { fetchBounds } from '../site/site.ts';
import { z } from '../zod.ts';
import { commentsLink } from './comments-link.ts';
import { parseFeedDate } from './date.ts';
import { aliasesOf, normalizePermalink } from './identity.ts';
import { cleanLink } from './link.ts';
import { plainText } from './plain-text.ts';
import type { RawItem } from './raw-feed.ts';

/** One item that can become an article: plain texts decoded, addresses absolute and clean, the body still the publisher's source. */
export interface FeedItem {
  url: string;
  aliases: string[];
  title: string;
  author: string | null;
  categories: string[];
  publishedAt: number | null;
  modifiedAt: number | null;
  /** Full text where the feed has it, else the excerpt. HTML. */
  source: string;
  /** Whether that is only the beginning of the text. */
  isExcerpt: boolean;
  commentsUrl: string | null;
  commentCount: number | null;
  enclosure: Enclosure | null;
}

export interface Enclosure {
  url: string;
  type: string;
  /** Bytes as announced; often 0 or wrong, so only ever shown. */
  length: number | null;
  /** How long it plays, as announced; left out where nothing is. */
  seconds?: number;
}

/** An item that was left out, and why. */
export interface Reject {
  item: string;
  reason: string;
}

const longestTitle = 300;
const longestName = 200;
const mostCategories = 100;
const longestAddress = 2_000;

/** How WordPress ends an excerpt. */
const cutOff = /\[\s*(?:…|&hellip;|&#8230;|\.\.\.)\s*\]\s*(?:<\/p>)?\s*$/i;

/** Bounds of what is stored, so that one odd item cannot take the rest with it. */
const feedItem = z.object({
  url: z.string().check(z.maxLength(longestAddress)),
  aliases: z.array(z.string().check(z.maxLength(longestAddress))),
  title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
  author: z.nullable(z.string().check(z.maxLength(longestName))),
  categories: z
    .array(z.string().check(z.maxLength(longestName)))
    .check(z.maxLength(mostCategories)),
  publishedAt: z.nullable(z.number()),
  modifiedAt: z.nullable(z.number()),
  source: z.string().check(z.maxLength(2_000_000)),
  isExcerpt: z.boolean(),
  commentsUrl: z.nullable(z.string()),
  commentCount: z.nullable(z.number().check(z.nonnegative())),
  enclosure: z.nullable(
    z.object({
      url: z.string(),
      type: z.string(),
      length: z.nullable(z.number()),
      seconds: z.exactOptional(z.number()),
    }),
  ),
});

/**
 * Judges every item by itself: what cannot be used is counted with its reason and never spoils the others.
 * Of an endless document the first, newest items are taken.
 */
export function judgeItems(
  raw: readonly RawItem[],
  base: string,
): { items: FeedItem[]; rejects: Reject[] } {
  const items: FeedItem[] = [];
  const rejects: Reject[] = [];
  for (const item of raw.slice(0, fetchBounds.maxItems)) {
    const judged = judgeItem(item, base);
    if ('reason' in judged) rejects.push(judged);
    else items.push(judged);
  }
  return { items, rejects };
}

function judgeItem(raw: RawItem, base: string): FeedItem | Reject {
  const url = permalinkOf(raw, base);
  if (url === null) return { item: nameOf(raw), reason: 'no usable link' };
  const checked = feedItem.safeParse(readItem(raw, url, base));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  return { item: nameOf(raw), reason: `${issue?.path.join('.')}: ${issue?.message}` };
}

/** The link; a guid serves only where there is none and it is itself an address. */
function permalinkOf(raw: RawItem, base: string): string | null {
  const link = raw.link === '' ? null : cleanLink(raw.link, base);
  return normalizePermalink(link ?? (raw.link === '' ? raw.guid : ''));
}

function readItem(raw: RawItem, url: string, base: string): FeedItem {
  const source = raw.content || raw.summary;
  return {
    url,
    aliases: aliasesOf({ guid: raw.guid, links: [raw.link] }).filter(isStorable),
    title: titleOf(raw, source),
    author: nameIn(raw.author) || null,
    categories: [...new Set(raw.categories.map(nameIn).filter((name) => name !== ''))].slice(
      0,
      mostCategories,
    ),
    publishedAt: parseFeedDate(raw.published),
    modifiedAt: parseFeedDate(raw.updated),
    source,
    isExcerpt: raw.content === '' || cutOff.test(source.slice(-200)),
    commentsUrl: commentsLink(raw.comments, base),
    commentCount: /^\d+$/.test(raw.commentCount) ? Number(raw.commentCount) : null,
    enclosure: audioOf(raw, base),
  };
}

/** A guid without end is no name to know an article by; the article has its address. */
const isStorable = (alias: string): boolean => alias.length <= longestAddress;

/** A name is cut where it is no name any more; no article is lost over its byline. */
const nameIn = (html: string): string => plainText(html).slice(0, longestName);

function titleOf(raw: RawItem, source: string): string {
  const title = plainText(raw.title) || plainText(source.slice(0, 2_000));
  if (title === '') return raw.link;
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

/** The first enclosure that is audio by its type or, where none is given, by its name. */
function audioOf({ enclosures, duration }: RawItem, base: string): Enclosure | null {
  for (const { url, type, length } of enclosures) {
    const link = cleanLink(url, base);
    const isAudio =
      type === '' ? /\.(?:mp3|m4a|ogg|opus|wav)\b/i.test(url) : /^audio\//i.test(type);
    if (!link || !isAudio) continue;
    const seconds = secondsIn(duration);
    return {
      url: link,
      type,
      length: /^\d+$/.test(length) ? +length : null,
      ...(seconds > 0 && { seconds }),
    };
  }
  return null;
}

/** A length in seconds, or in hours, minutes and seconds; 0 for anything else. */
function secondsIn(duration: string): number {
  if (!/^\d{1,6}(?::\d{1,2}){0,2}$/.test(duration)) return 0;
  return duration.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

function nameOf(raw: RawItem): string {
  return (plainText(raw.title) || raw.link || raw.guid || 'unnamed item').slice(0, 120);
}
