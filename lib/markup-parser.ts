import { type Handler, Parser, type ParserOptions } from 'htmlparser2';
import { textBounds } from './site/document-bounds.ts';

/** The most open elements in all, however many of them are roots. */
const maxOpenElements = 16 * textBounds.openElements;

/**
 * Parses HTML and XML in linear time. The parser compares each tag with the open elements, so at most
 * `textBounds.openElements` are open at once: a deeper element is closed where it begins, and its content is kept.
 */
export class MarkupParser extends Parser {
  private limit: number = textBounds.openElements;
  private isTooDeep = false;
  private readonly roots: ReadonlySet<string>;
  private readonly text: string;

  /**
   * Takes a whole text. Within each of the `roots`, the limit of open elements begins anew: they are the items of a
   * feed that may not close its elements.
   */
  constructor(
    text: string,
    handler: Partial<Handler>,
    options: ParserOptions = {},
    roots: ReadonlySet<string> = new Set(),
  ) {
    super(handler, options);
    this.text = text;
    this.roots = roots;
  }

  /** Parses the text. */
  run(): void {
    this.end(this.text);
  }

  override onopentagname(start: number, end: number): void {
    this.isTooDeep = this.open.length >= this.limit;
    super.onopentagname(start, end);
    const [innermost] = this.open;
    if (innermost === undefined || !this.roots.has(innermost)) return;
    this.limit = Math.min(this.open.length + textBounds.openElements, maxOpenElements);
  }

  override onclosetag(start: number, end: number): void {
    this.isTooDeep = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    const mayOpen = this.roots.has(name) && this.open.length < maxOpenElements;
    return (this.isTooDeep && !mayOpen) || super.isVoidElement(name);
  }

  private get open(): readonly string[] {
    // biome-ignore lint/complexity/useLiteralKeys: the parser keeps its open elements to itself
    return this['stack'];
  }
}
