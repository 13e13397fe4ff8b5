import { withoutBidiControls } from '../../bidi.ts';
import { fixMojibake } from '../../feed/fix-mojibake.ts';
import { parseBody } from '../parse/parse-body.ts';
import type { ArticleDocument, DocumentSource } from './article-document.ts';
import { withoutClosingLines } from './closing-lines.ts';
import { documentLines, textOfLines } from './document-lines.ts';
import { normalizeHeadingLevels } from './heading-levels.ts';
import { splitKeyPoints } from './key-points.ts';
import { passagesOf } from './passages.ts';

/** Parses a version. This is the only place that parses the source of an article. */
export function articleDocument({ title, source, url }: DocumentSource): ArticleDocument {
  const { keyPoints, rest } = splitKeyPoints(withoutClosingLines(parseBody(source, url)));
  const body = normalizeHeadingLevels(rest);
  const passages = passagesOf(body);
  const lines = documentLines(keyPoints, passages);
  return {
    title: withoutBidiControls(fixMojibake(title)) || title,
    keyPoints,
    body,
    passages,
    lines,
    text: textOfLines(lines),
    bodyText: textOfLines(passages),
  };
}
