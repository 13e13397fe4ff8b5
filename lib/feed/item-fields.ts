import type { RawHints, RawItem } from './raw-feed.ts';

type Attributes = Readonly<Record<string, string>>;
type TakeField = (item: RawItem, text: string, attributes: Attributes) => void;

/** Which element fills which field, in all three formats. The first element that shows something wins. */
export const itemFields: ReadonlyMap<string, TakeField> = new Map(
  Object.entries({
    title: first('title'),
    link: takeLink,
    'atom:link': takeLink,
    guid: takeGuid,
    id: takeGuid,
    comments: first('comments'),
    pubDate: first('published'),
    published: first('published'),
    issued: first('published'),
    'dc:date': first('published'),
    updated: first('updated'),
    modified: first('updated'),
    'atom:updated': first('updated'),
    'dcterms:modified': first('updated'),
    'dc:creator': first('author'),
    author: takeAuthor,
    'itunes:author': first('author'),
    category: takeCategory,
    'dc:subject': takeCategory,
    description: first('summary'),
    summary: first('summary'),
    'content:encoded': first('content'),
    content: first('content'),
    'slash:comments': first('commentCount'),
    enclosure: takeEnclosure,
    'itunes:duration': first('duration'),
  }),
);

type TakeHint = (hints: RawHints, text: string) => void;

/** Elements of the channel that say how often it may be polled. */
export const hintFields: ReadonlyMap<string, TakeHint> = new Map<string, TakeHint>([
  ['ttl', (hints, text) => (hints.ttl ||= text)],
  ['sy:updatePeriod', (hints, text) => (hints.updatePeriod ||= text)],
  ['sy:updateFrequency', (hints, text) => (hints.updateFrequency ||= text)],
  ['hour', (hints, text) => hints.skipHours.push(text)],
  ['day', (hints, text) => hints.skipDays.push(text)],
]);

type TextField = {
  [Field in keyof RawItem]: RawItem[Field] extends string ? Field : never;
}[keyof RawItem];

function first(field: TextField): TakeField {
  return (item, text) => {
    if (item[field] === '' && !isBlank(text)) item[field] = text.trim();
  };
}

/** Markup that shows nothing, which editors leave in place of a text. */
const blankMarkup = /^(?:\s|&nbsp;|<!--[^<>]*>|<\/?(?:p|br|div)\b[^<>]*>)*$/i;

/** The pattern keeps a place for each part that it passes, so it is not tried on long texts. */
const isBlank = (text: string): boolean => text.length < 2_000 && blankMarkup.test(text);

function takeGuid(item: RawItem, text: string, attributes: Attributes): void {
  if (item.guid !== '') return;
  item.guid = text.trim();
  if (attributes.isPermaLink?.toLowerCase() !== 'false') item.permalink = item.guid;
}

/** In RSS, the author is written `address (name)`. */
function takeAuthor(item: RawItem, text: string): void {
  item.author ||= (/^\S[^\s@]*@\S+\s+\((.+)\)$/.exec(text.trim())?.[1] ?? text).trim();
}

/** RSS has the address as text, Atom in `href` with a relation. */
function takeLink(item: RawItem, text: string, attributes: Attributes): void {
  const href = attributes.href?.trim() ?? '';
  const relation = attributes.rel ?? 'alternate';
  if (href !== '' && relation === 'enclosure')
    takeEnclosure(item, '', { ...attributes, url: href });
  if (href !== '' && relation === 'replies') item.comments ||= href;
  if (relation === 'alternate') item.link ||= href || text.trim();
}

function takeCategory(item: RawItem, text: string, attributes: Attributes): void {
  const category = text.trim() || (attributes.label ?? attributes.term ?? '').trim();
  if (category !== '') item.categories.push(category);
}

function takeEnclosure(item: RawItem, _text: string, attributes: Attributes): void {
  item.enclosures.push({
    url: attributes.url?.trim() ?? '',
    type: attributes.type?.trim() ?? '',
    length: attributes.length?.trim() ?? '',
  });
}
