import { type Handler, Parser, type ParserOptions } from 'htmlparser2';
import { unpackReferences } from './character-references.ts';
import { textBounds } from './site/document-bounds.ts';

/** However many roots are open, with what is in them. */
const mostOpenElements = 16 * textBounds.openElements;

/**
 * Parses HTML and XML in a time that grows with their length alone. The parser compares each tag with the open
 * elements, so only `textBounds.openElements` are open at once: deeper ones end where they begin, and keep their content.
 */
export class MarkupParser extends Parser {
  private limit: number = textBounds.openElements;
  private isTooDeep = false;
  private readonly roots: ReadonlySet<string>;

  /** `roots` may be as deep again, whatever is open around them: the items of a feed that doesn't close its elements. */
  constructor(
    handler: Partial<Handler>,
    options: ParserOptions = {},
    roots: ReadonlySet<string> = new Set(),
  ) {
    if (!options.xmlMode) unpackReferences();
    super(handler, options);
    this.roots = roots;
  }

  override onopentagname(start: number, end: number): void {
    this.isTooDeep = this.open.length >= this.limit;
    super.onopentagname(start, end);
    const [innermost] = this.open;
    if (innermost === undefined || !this.roots.has(innermost)) return;
    this.limit = Math.min(this.open.length + textBounds.openElements, mostOpenElements);
  }

  override onclosetag(start: number, end: number): void {
    this.isTooDeep = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    const mayOpen = this.roots.has(name) && this.open.length < mostOpenElements;
    return (this.isTooDeep && !mayOpen) || super.isVoidElement(name);
  }

  private get open(): readonly string[] {
    // biome-ignore lint/complexity/useLiteralKeys: the parser keeps its open elements to itself
    return this['stack'];
  }
}
