import type { KeyPoint } from '../model/body.ts';
import { keyPointTexts } from '../model/text-position.ts';
import type { DocumentLine, Passage } from './article-document.ts';

/** The lines that can contain highlights: key points, nested ones after their parent, then the body's passages. */
export function documentLines(
  keyPoints: readonly KeyPoint[],
  passages: readonly Passage[],
): DocumentLine[] {
  const lines: DocumentLine[] = [];
  let start = 0;
  const add = (of: DocumentLine['of'], number: number, text: string) => {
    lines.push({ of, number, start, text });
    start += text.length + 1;
  };
  for (const [number, text] of keyPointTexts(keyPoints).entries()) add('keyPoint', number, text);
  for (const { number, text } of passages) add('passage', number, text);
  return lines;
}

/** The plain text of lines or passages. */
export const textOfLines = (lines: readonly Pick<DocumentLine, 'text'>[]): string =>
  lines.map(({ text }) => text).join('\n');
