import type { Body, KeyPoint, Leaf } from '../model/body.ts';

/** One version of an article as the publisher sent it. */
export interface DocumentSource {
  title: string;
  /** The version's HTML. */
  source: string;
  /** Address of the article, against which relative links resolve. */
  url: string;
}

/**
 * Everything derived from the source of one version. Reading view, highlights, comparison, speech, copying and export
 * share it, so that a position means the same place in all of them.
 */
export interface ArticleDocument {
  title: string;
  /** The publisher's Highlights, which are not part of the body. */
  keyPoints: KeyPoint[];
  body: Body;
  passages: readonly Passage[];
  /** Key points and passages, one per line of `text`. */
  lines: readonly DocumentLine[];
  /** The plain text in which highlights are anchored. */
  text: string;
  /** The plain text of the body alone. */
  bodyText: string;
}

/** A leaf of the body with its text and its place in the body's plain text. */
export interface Passage {
  /** Index in reading order. */
  number: number;
  /** Offset of its first character in the body's plain text. */
  start: number;
  text: string;
  leaf: Leaf;
}

/** A line of the document: the title, one key point, or one passage of the body. */
export interface DocumentLine {
  of: 'title' | 'keyPoint' | 'passage';
  /** Index among the lines of its kind, in reading order. */
  number: number;
  /** Offset of its first character in the document's text; negative for the title. */
  start: number;
  text: string;
}
