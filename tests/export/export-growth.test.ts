import { describe, expect, test } from 'vitest';
import type { Block } from '../../lib/article/model/body.ts';
import { codePointsIn } from '../../lib/export/code-points.ts';
import type { ExportHighlight } from '../../lib/export/export-item.ts';
import { uniqueNames } from '../../lib/export/file-names.ts';
import { markBody } from '../../lib/export/mark-body.ts';
import { tagWord } from '../../lib/export/tag-words.ts';
import { highlight } from '../support/builders/highlights.ts';
import { type GrowthOptions, growthExponent, linearGrowth } from '../support/growth.ts';

/** A run on an input of a size. */
type Kind = [what: string, prepare: (size: number) => () => unknown, options?: GrowthOptions];

const text = 'Scrap \u{1f9f2} rose.';

const one = highlight('a');

/** A highlight in each line of a text. */
const highlights = (size: number): ExportHighlight[] =>
  Array.from({ length: size }, (_, line) => {
    const start = line * (text.length + 1);
    return {
      highlight: one,
      span: { start, end: start + 5 },
      ...{ position: null, change: null, colorName: null },
    };
  });

describe('export: its cost grows linearly with', () => {
  test.each<Kind>([
    [
      'the highlights in a text',
      (size) => {
        const body = Array.from(
          { length: size },
          (): Block => ({
            kind: 'paragraph',
            inlines: [{ kind: 'text', text }],
          }),
        );
        const marked = highlights(size);
        return () => markBody(body, marked);
      },
      // Far more than a text has. What holds more no longer fits the processor's cache, which takes time of its own.
      { upTo: 2 ** 13 },
    ],
    [
      'the highlights that are counted in code points',
      (size) => {
        const marked = highlights(size);
        return () => {
          const codePointsOf = codePointsIn(`${text}\n`.repeat(size));
          return marked.map(({ span }) => span && codePointsOf(span));
        };
      },
    ],
    [
      'the files of one name',
      (size) => () => {
        const unique = uniqueNames();
        for (let file = 0; file < size; file += 1) unique('Scrap', '.md');
      },
    ],
    ['the dashes of a category', (size) => () => tagWord('-'.repeat(size))],
  ])('%s', (_what, prepare, options) => {
    expect(growthExponent(prepare, (run) => run(), options)).toBeLessThan(linearGrowth);
  });
});
