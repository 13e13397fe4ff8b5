import { type Document, DomHandler } from 'domhandler';
import { MarkupParser } from '../../markup-parser.ts';

/** Parses HTML, however broken, into a tree with source positions. */
export function parseMarkup(html: string): Document {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  new MarkupParser(handler).end(html);
  return handler.root;
}
