import { describe, expect, test } from 'vitest';
import { textFragments } from '../../lib/article/copy/text-fragment.ts';
import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { positionRangeOf } from '../../lib/article/document/line-positions.ts';
import type { Block } from '../../lib/article/model/body.ts';
import { codePointsIn } from '../../lib/export/code-points.ts';
import type { ExportHighlight } from '../../lib/export/export-item.ts';
import { uniqueNames } from '../../lib/export/file-names.ts';
import { formats } from '../../lib/export/formats.ts';
import { markBody } from '../../lib/export/mark-body.ts';
import { tagWord } from '../../lib/export/tag-words.ts';
import { exportItemFromHtml, exportMetadata } from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';
import { type GrowthOptions, growthExponent, linearGrowth } from '../support/growth.ts';

/** A computation on an input of a size. */
type Kind = [what: string, prepare: (size: number) => () => unknown, options?: GrowthOptions];

const text = 'Scrap \u{1f9f2} rose.';

const one = highlight('a');

/** A highlight in each line of a text. */
const highlights = (size: number): ExportHighlight[] =>
  Array.from({ length: size }, (_, line) => {
    const start = line * (text.length + 1);
    return {
      highlight: one,
      position: null,
      link: null,
      change: null,
      colorName: null,
      span: { start, end: start + 5 },
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
      // Far more than a text has. Larger inputs exceed the processor's cache, which itself takes time.
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
    [
      'the highlights of an Obsidian note',
      (size) => {
        const item = { ...exportItemFromHtml(''), text: null, highlights: highlights(size) };
        const { write } = formats.obsidian.writer(exportMetadata(item));
        return () => write(item, new Map());
      },
      { upTo: 2 ** 13 },
    ],
    [
      'the text that highlights are linked in',
      (size) => {
        const source = `<p>${text}</p>`.repeat(size);
        const document = articleDocument({ title: '', source, url: one.url });
        const range = positionRangeOf(document.lines, { start: 4, end: 9 });
        return () => range && textFragments(one.url, 'A title', document)(range);
      },
      { upTo: 2 ** 13 },
    ],
    [
      'the links into one text',
      (size) => {
        const source = Array.from({ length: 64 }, (_, at) => `<p>${text} ${at}</p>`).join('');
        const document = articleDocument({ title: '', source, url: one.url });
        const range = positionRangeOf(document.lines, { start: 4, end: 9 });
        return () => {
          const linkTo = textFragments(one.url, 'A title', document);
          for (let link = 0; range && link < size; link += 1) linkTo(range);
        };
      },
    ],
    ['the dashes of a category', (size) => () => tagWord('-'.repeat(size))],
  ])('%s', (_what, prepare, options) => {
    expect(growthExponent(prepare, (run) => run(), options)).toBeLessThan(linearGrowth);
  });
});
