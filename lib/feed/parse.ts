import { MarkupParser } from '../markup-parser.ts';
import { err, ok, type Result } from '../result.ts';
import { isChallengePage } from './challenge.ts';
import type { FeedFailure } from './failure.ts';
import { hintFields, itemFields } from './item-fields.ts';
import { nameResolver, type ResolveName } from './namespace.ts';
import { withoutControls } from './plain-text.ts';
import { emptyHints, emptyItem, type RawFeed, type RawItem } from './raw-feed.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenElement {
  name: string;
  attributes: Attributes;
  text: string;
  /** Whether the rest of the element is ignored. */
  isComplete?: boolean;
}

const formats: ReadonlyMap<string, RawFeed['format']> = new Map([
  ['rss', 'rss'],
  ['rdf:RDF', 'rdf'],
  ['feed', 'atom'],
]);

const itemNames: ReadonlySet<string> = new Set(['item', 'entry']);

/**
 * Parses RSS 2.0, RSS 1.0 and Atom in one pass of a tolerant parser. Junk around the document, undeclared prefixes and
 * HTML entities are accepted, and so is a document that breaks off after a whole item. Fails with `challenge` if a bot
 * check came in place of the feed.
 */
export function parseFeed(xml: string): Result<RawFeed, FeedFailure> {
  const reader = new FeedReader();
  const options = { xmlMode: true, decodeEntities: true };
  new MarkupParser(withoutControls(xml), reader, options, itemNames).run();
  const parsed = reader.finish();
  return !parsed.ok && isChallengePage(xml) ? err({ kind: 'challenge' }) : parsed;
}

/** Collects items from parser events. Only direct children of an item are its fields. */
class FeedReader {
  private resolve: ResolveName = nameResolver('', {});
  private format: RawFeed['format'] | null = null;
  private rootClosed = false;
  private readonly items: RawItem[] = [];
  private readonly hints = emptyHints();
  /** Holds the channel's own link. */
  private readonly channel = emptyItem();
  /** Items that aren't closed yet; more than one if a closing tag is missing. */
  private readonly openItems: RawItem[] = [];
  private unclosedItems = 0;
  private field: OpenElement | null = null;
  /** Open elements inside the field: unescaped markup, or Atom's xhtml. */
  private inside: string[] = [];

  onopentag(tag: string, attributes: Attributes): void {
    const name = this.resolve(tag);
    if (this.field && isUnclosed(this.field, name)) this.closeField(this.field);
    if (this.format === null) this.openRoot(tag, attributes);
    else if (this.field) this.openInside(tag, name, attributes);
    else if (itemNames.has(name)) this.openItems.push(emptyItem());
    else if (this.openItems.length > 0 || name === 'link' || hintFields.has(name))
      this.field = { name, attributes, text: '' };
  }

  ontext(text: string): void {
    if (!this.field || this.field.isComplete) return;
    // Escaped text among unescaped markup must stay text.
    this.field.text += this.inside.length > 0 ? escapeText(text) : text;
  }

  onclosetag(tag: string, implied: boolean): void {
    const name = this.resolve(tag);
    if (this.inside.length > 0) this.closeInside(tag);
    else if (this.field) this.closeField(this.field);
    else if (itemNames.has(name)) this.closeItem(implied);
    else if (formats.has(name) && !implied) this.rootClosed = true;
  }

  finish(): Result<RawFeed, FeedFailure> {
    const { format, items, unclosedItems, hints, rootClosed } = this;
    if (format === null) return err({ kind: 'notFeed' });
    if (!rootClosed && items.length === 0) return err({ kind: 'badXml' });
    const { link } = this.channel;
    return ok({ format, link, items, unclosedItems, isUnclosed: !rootClosed, hints });
  }

  private openRoot(tag: string, attributes: Attributes): void {
    const resolve = nameResolver(tag, attributes);
    this.format = formats.get(resolve(tag)) ?? null;
    if (this.format) this.resolve = resolve;
  }

  private openInside(tag: string, name: string, attributes: Attributes): void {
    this.inside.push(tag);
    if (!this.field || this.field.isComplete) return;
    // Only the name of Atom's author is used. Other elements inside a field are markup to keep.
    if (isAuthorName(this.field, name)) this.field.text = '';
    else this.field.text += openingTag(tag, attributes);
  }

  private closeInside(tag: string): void {
    this.inside.pop();
    if (!this.field || this.field.isComplete) return;
    if (isAuthorName(this.field, this.resolve(tag))) this.field.isComplete = true;
    else this.field.text += closingTag(tag);
  }

  private closeField({ name, text, attributes }: OpenElement): void {
    this.field = null;
    this.inside = [];
    const item = this.openItems.at(-1) ?? (name === 'link' ? this.channel : undefined);
    if (item) itemFields.get(name)?.(item, text, attributes);
    else hintFields.get(name)?.(this.hints, text.trim());
  }

  private closeItem(implied: boolean): void {
    const item = this.openItems.pop();
    if (!item) return;
    const isEmpty = Object.values(item).every(({ length }) => length === 0);
    // `<item/>`, and an empty item inside another, are slips of the publisher's software.
    if (isEmpty && (implied || this.openItems.length > 0)) return;
    if (implied) this.unclosedItems += 1;
    else this.items.push(item);
  }
}

/** Whether a field should have been closed before this element: one that never has other fields inside. */
const isUnclosed = ({ name }: OpenElement, next: string): boolean =>
  /^(?:enclosure|guid|link|title)$/.test(name) && itemFields.has(next);

function isAuthorName(field: OpenElement, name: string): boolean {
  return field.name === 'author' && name === 'name';
}

/** Serializes a start tag: markup that a feed forgot to escape becomes text again. */
function openingTag(tag: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${tag}${written.join('')}>`;
}

/** Serializes an end tag. HTML parsers ignore those of void elements, except that `</br>` is a second break. */
function closingTag(tag: string): string {
  return tag === 'br' ? '' : `</${tag}>`;
}

/** Escapes text between tags. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}
