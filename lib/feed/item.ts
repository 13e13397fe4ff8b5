import {
  type Checks,
  hasFields,
  isCount,
  isFlag,
  isNumber,
  isText,
  isTextUpTo,
  listOf,
  listUpTo,
  orMissing,
  orNull,
  unsoundField,
} from '../checks.ts';
import { fetchBounds } from '../site/bounds.ts';
import { textBounds } from '../site/document-bounds.ts';
import { parseFeedDate } from './date.ts';
import type { Enclosure, FeedItem } from './feed-item.ts';
import { aliasesOf, normalizePermalink } from './identity.ts';
import { cleanLink } from './link.ts';
import { plainText } from './plain-text.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';

const maxTitleLength = 300;
const maxNameLength = 200;
const maxCategories = 100;
const maxAddressLength = 2_000;

/** How WordPress ends an excerpt. */
const excerptEnd = /\[\s*(?:…|&hellip;|&#8230;|\.\.\.)\s*\]$/i;

/** A plugin's last paragraph, which names post and site, may follow the excerpt. */
const postLine = /<p>\s*The post\s/i;

const maxExcerptEnd = 1_500;

const enclosureChecks: Checks<Enclosure> = {
  url: isText,
  type: isText,
  length: orNull(isNumber),
  seconds: orMissing(isNumber),
};

/** Limits of what is stored, so that one odd item can't spoil the others. */
const itemChecks: Checks<FeedItem> = {
  url: isTextUpTo(maxAddressLength),
  aliases: listOf(isTextUpTo(maxAddressLength)),
  title: (title) => title !== '' && isTextUpTo(maxTitleLength)(title),
  author: orNull(isTextUpTo(maxNameLength)),
  categories: listUpTo(maxCategories, isTextUpTo(maxNameLength)),
  publishedAt: orNull(isNumber),
  modifiedAt: orNull(isNumber),
  source: isTextUpTo(textBounds.source),
  isExcerpt: isFlag,
  commentsUrl: orNull(isText),
  commentCount: orNull(isCount),
  enclosure: orNull(hasFields(enclosureChecks)),
};

/** What relative addresses in a feed resolve against: the channel's link, or the feed's own address. */
export const baseOf = ({ link }: Pick<RawFeed, 'link'>, url: string): string =>
  cleanLink(link, url) ?? url;

/** Gives an address one spelling. */
export type CanonicalUrl = (url: string) => string;

/**
 * Validates each item by itself. For each unusable item, `rejects` names the invalid field. Only the first
 * `fetchBounds.maxItems` items, the newest, are read.
 */
export function validateItems(
  raw: readonly RawItem[],
  base: string,
  canonicalCommentsUrl: CanonicalUrl,
): { items: FeedItem[]; rejects: string[] } {
  const items: FeedItem[] = [];
  const rejects: string[] = [];
  for (const each of raw.slice(0, fetchBounds.maxItems)) {
    const url = permalinkOf(each, base);
    const item = url === null ? null : readItem(each, url, base, canonicalCommentsUrl);
    const unsound = item ? unsoundField(itemChecks, item) : 'url';
    if (unsound !== undefined) rejects.push(unsound);
    else if (item) items.push(item);
  }
  return { items, rejects };
}

/** The link or, if there is none, a guid that is an address. A guid without a slash is a number or a name. */
function permalinkOf({ link, permalink }: RawItem, base: string): string | null {
  const address = cleanLink(link || (permalink.includes('/') ? permalink : ''), base);
  return address && normalizePermalink(address);
}

function readItem(raw: RawItem, url: string, base: string, canonical: CanonicalUrl): FeedItem {
  const source = raw.content || raw.summary;
  const comments = raw.comments === '' ? null : cleanLink(raw.comments, base);
  return {
    url,
    aliases: aliasesIn(raw, url),
    title: titleOf(raw, source, url),
    author: nameIn(raw.author) || null,
    categories: [...new Set(raw.categories.map(nameIn).filter((name) => name !== ''))].slice(
      0,
      maxCategories,
    ),
    publishedAt: parseFeedDate(raw.published),
    modifiedAt: parseFeedDate(raw.updated),
    source,
    isExcerpt: raw.content === '' || endsAsExcerpt(source),
    commentsUrl: comments && canonical(comments),
    commentCount: numberIn(raw.commentCount),
    enclosure: audioOf(raw, base),
  };
}

function endsAsExcerpt(source: string): boolean {
  const end = source.slice(-maxExcerptEnd);
  const line = end.search(postLine);
  const text = line === -1 ? end : end.slice(0, line);
  return excerptEnd.test(
    text
      .trimEnd()
      .replace(/<\/p>$/i, '')
      .trimEnd(),
  );
}

const aliasesIn = ({ guid }: RawItem, url: string): string[] =>
  aliasesOf({ guid, url }).filter(isStorable);

/** Overlong guids are no use as aliases; the article still has its address. */
const isStorable = (alias: string): boolean => alias.length <= maxAddressLength;

/** The beginning of a text, without half of a character at its end, such as of an emoji. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** Overlong names are truncated, so that no article is rejected for its byline. */
const nameIn = (html: string): string => cut(plainText(html), maxNameLength);

/** An item without a title takes its first words or, if it shows none, its address. */
function titleOf(raw: RawItem, source: string, url: string): string {
  const title = plainText(raw.title) || plainText(source.slice(0, 2_000)) || url;
  return title.length > maxTitleLength ? `${cut(title, maxTitleLength - 1)}…` : title;
}

/** The first enclosure that is audio by type or by file extension. */
function audioOf({ enclosures, duration }: RawItem, base: string): Enclosure | null {
  for (const { url, type, length } of enclosures) {
    const link = cleanLink(url, base);
    const isAudio = /^audio\//i.test(type) || /\.(?:mp3|m4a|ogg|opus|wav)\b/i.test(url);
    if (!link || !isAudio) continue;
    const seconds = secondsIn(duration);
    return {
      url: link,
      type,
      length: numberIn(length),
      ...(seconds > 0 && { seconds }),
    };
  }
  return null;
}

/** Reads a whole number below a trillion, which is far less than a stored row can hold; `null` for anything else. */
const numberIn = (text: string): number | null => (/^\d{1,12}$/.test(text) ? Number(text) : null);

/** Reads seconds or `h:mm:ss`; 0 for anything else. */
function secondsIn(duration: string): number {
  if (!/^\d{1,6}(?::\d{1,2}){0,2}$/.test(duration)) return 0;
  return duration.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
