import { fixMojibake } from '../../feed/fix-mojibake.ts';
import type { Body, KeyPoint } from '../model/body.ts';
import { keyPointText } from '../model/body-text.ts';
import { parseBody } from '../parse/parse-body.ts';
import { type DocumentLine, documentLines, textOfLines } from './document-lines.ts';
import { normalizeHeadingLevels } from './heading-levels.ts';
import { splitKeyPoints } from './key-points.ts';
import { type Passage, passagesOf } from './passages.ts';

/** One version of an article as the publisher sent it. */
export interface DocumentSource {
  title: string;
  /** HTML. */
  source: string;
  /** Address of the article; relative links in the source resolve against it. */
  url: string;
}

/**
 * Everything derived from the source of one version. Reading view, highlights, comparison, speech, copy and export
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
  /** The plain text that highlights are anchored in. */
  text: string;
  /** The plain text of the body alone. */
  bodyText: string;
}

/** Parses a version. This is the only place that parses the source of an article. */
export function articleDocument({ title, source, url }: DocumentSource): ArticleDocument {
  const { keyPoints, rest } = splitKeyPoints(parseBody(source, url));
  const body = normalizeHeadingLevels(rest);
  const passages = passagesOf(body);
  const lines = documentLines(keyPoints, passages);
  return {
    title: fixMojibake(title),
    keyPoints,
    body,
    passages,
    lines,
    text: textOfLines(lines),
    bodyText: textOfLines(passages),
  };
}

/** Input of the version hash: versions with the same words are one version, whatever their markup. */
export const versionHashInput = ({
  title,
  keyPoints,
  bodyText,
}: Pick<ArticleDocument, 'title' | 'keyPoints' | 'bodyText'>): string =>
  [title, keyPointText(keyPoints), bodyText].join('\u0000');
