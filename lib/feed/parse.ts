import { Parser } from 'htmlparser2';
import { err, ok, type Result } from '../result.ts';
import { closingTag, escapeText, openingTag } from './escape-markup.ts';
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

/** Far deeper than any feed is nested. The parser's time grows with the square of the depth. */
const maxDepth = 10_000;

/** Characters parsed between two checks of the depth. */
const chunk = 65_536;

/**
 * Parses RSS 2.0, RSS 1.0 and Atom in one pass of a tolerant parser. Junk around the document, undeclared prefixes and
 * HTML entities are accepted; an item in which the document breaks off is dropped.
 */
export function parseFeed(xml: string): Result<RawFeed, FeedFailure> {
  const reader = new FeedReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  const text = withoutControls(xml);
  for (let at = 0; at < text.length && reader.depth < maxDepth; at += chunk) {
    parser.write(text.slice(at, at + chunk));
  }
  parser.end();
  return reader.finish();
}

/** Collects items from parser events. Only direct children of an item are its fields. */
class FeedReader {
  private resolve: ResolveName = nameResolver('', {});
  private format: RawFeed['format'] | null = null;
  private rootClosed = false;
  private readonly items: RawItem[] = [];
  private readonly hints = emptyHints();
  private item: RawItem | null = null;
  private field: OpenElement | null = null;
  /** Open elements inside the field: unescaped markup, or Atom's xhtml. */
  private inside: string[] = [];
  /** Number of open elements. */
  depth = 0;

  onopentag(tag: string, attributes: Attributes): void {
    this.depth += 1;
    const name = this.resolve(tag);
    if (this.format === null) this.openRoot(tag, attributes);
    else if (this.field) this.openInside(tag, name, attributes);
    // A nested item means that the outer one was never closed: that one is dropped.
    else if (itemNames.has(name)) this.item = emptyItem();
    else if (this.item) this.field = { name, attributes, text: '' };
    else if (hintFields.has(name)) this.field = { name, attributes, text: '' };
  }

  ontext(text: string): void {
    if (!this.field || this.field.isComplete) return;
    // Escaped text among unescaped markup must stay text.
    this.field.text += this.inside.length > 0 ? escapeText(text) : text;
  }

  onclosetag(tag: string, implied: boolean): void {
    this.depth -= 1;
    const name = this.resolve(tag);
    if (this.inside.length > 0) this.closeInside(tag);
    else if (this.field) this.closeField();
    else if (this.item && itemNames.has(name)) this.closeItem(implied);
    else if (formats.has(name) && !implied) this.rootClosed = true;
  }

  finish(): Result<RawFeed, FeedFailure> {
    if (this.format === null) return err({ kind: 'notFeed' });
    if (!this.rootClosed) return err({ kind: 'badXml' });
    return ok({ format: this.format, items: this.items, hints: this.hints });
  }

  private openRoot(tag: string, attributes: Attributes): void {
    const resolve = nameResolver(tag, attributes);
    this.format = formats.get(resolve(tag)) ?? null;
    if (this.format) this.resolve = resolve;
  }

  private openInside(tag: string, name: string, attributes: Attributes): void {
    this.inside.push(tag);
    if (!this.field || this.field.isComplete) return;
    // Of Atom's author only the name is used. Other elements inside a field are markup to keep.
    if (isAuthorName(this.field, name)) this.field.text = '';
    else this.field.text += openingTag(tag, attributes);
  }

  private closeInside(tag: string): void {
    this.inside.pop();
    if (!this.field || this.field.isComplete) return;
    if (isAuthorName(this.field, this.resolve(tag))) this.field.isComplete = true;
    else this.field.text += closingTag(tag);
  }

  private closeField(): void {
    const { field, item } = this;
    this.field = null;
    if (!field) return;
    if (item) itemFields.get(field.name)?.(item, field.text, field.attributes);
    else hintFields.get(field.name)?.(this.hints, field.text.trim());
  }

  private closeItem(implied: boolean): void {
    if (this.item && !implied) this.items.push(this.item);
    this.item = null;
  }
}

function isAuthorName(field: OpenElement, name: string): boolean {
  return field.name === 'author' && name === 'name';
}
