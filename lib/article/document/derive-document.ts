import { withoutBidiControls } from '../../bidi.ts';
import { fixMojibake } from '../../feed/fix-mojibake.ts';
import type { Steps } from '../../steps.ts';
import type { Body } from '../model/body.ts';
import { bodySteps, parseBody } from '../parse/parse-body.ts';
import type { ArticleDocument, DocumentSource } from './article-document.ts';
import { withoutClosingLines } from './closing-lines.ts';
import { documentLines, textOfLines } from './document-lines.ts';
import { normalizeHeadingLevels } from './heading-levels.ts';
import { splitKeyPoints } from './key-points.ts';
import { passagesOf } from './passages.ts';

/** Parses a version. Only this file parses the source of an article. */
export const articleDocument = (from: DocumentSource): ArticleDocument =>
  documentOf(from.title, parseBody(from.source, from.url));

/** Parses a version in small steps. */
export function* documentSteps({ title, source, url }: DocumentSource): Steps<ArticleDocument> {
  return documentOf(title, yield* bodySteps(source, url));
}

function documentOf(title: string, parsed: Body): ArticleDocument {
  const { keyPoints, rest } = splitKeyPoints(withoutClosingLines(parsed));
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
