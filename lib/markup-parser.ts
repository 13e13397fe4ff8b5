import { Parser } from 'htmlparser2';
import { textBounds } from './site/bounds.ts';

/**
 * Parses HTML and XML in a time that grows with their length alone. The parser compares each tag with the open
 * elements, so only `textBounds.openElements` are open at once: deeper ones end where they begin, and keep their content.
 */
export class MarkupParser extends Parser {
  private isTooDeep = false;

  override onopentagname(start: number, end: number): void {
    this.isTooDeep = this.depth >= textBounds.openElements;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.isTooDeep = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return this.isTooDeep || super.isVoidElement(name);
  }

  private get depth(): number {
    // biome-ignore lint/complexity/useLiteralKeys: the parser keeps its open elements to itself
    return this['stack'].length;
  }
}
