import { describe, expect, test } from 'vitest';
import { bodyText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { sentencesIn } from '../../../lib/article/speech/sentences.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const sentences = (text: string) => sentencesIn(text).map(({ from, to }) => text.slice(from, to));

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['Prices rose. Stocks fell!  Why? ', ['Prices rose.', 'Stocks fell!', 'Why?']],
    ['Mr. Li and Dr. Roy met. They left.', ['Mr. Li and Dr. Roy met.', 'They left.']],
    [
      'The U.S. Geological Survey counts. It is late.',
      ['The U.S. Geological Survey counts.', 'It is late.'],
    ],
    ['It is made in the U.S. The rest is not.', ['It is made in the U.S.', 'The rest is not.']],
    ['See No. 3 Mill and Fig. 12 Below. End.', ['See No. 3 Mill and Fig. 12 Below.', 'End.']],
    ['Is it safe? No. 3 of 4 said so.', ['Is it safe?', 'No. 3 of 4 said so.']],
    ['Is it safe? No. They left.', ['Is it safe?', 'No.', 'They left.']],
    ['It cost 1.5 million. About 0.2 per cent.', ['It cost 1.5 million.', 'About 0.2 per cent.']],
    [
      'Lynas Corp. Chief J. Smith spoke on Nov. 4 2026.',
      ['Lynas Corp. Chief J. Smith spoke on Nov. 4 2026.'],
    ],
    ['Sales by Acme Ltd. The plant stood.', ['Sales by Acme Ltd.', 'The plant stood.']],
    ['Oxides, e.g. Terbium, vs. Metals. Yes.', ['Oxides, e.g. Terbium, vs. Metals.', 'Yes.']],
    ['He said “It is done.” Then he left.', ['He said “It is done.”', 'Then he left.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['Signed by the U.S.\nNext Line', ['Signed by the U.S.', 'Next Line']],
    ['Version 2.0.1 is out. Done', ['Version 2.0.1 is out.', 'Done']],
    ['…', ['…']],
    ['', []],
    [' \n ', []],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each(sampleArticles.map(({ slug, html }) => [slug, html]))(
    'cover %s except for the space between them',
    (_slug, html) => {
      const text = bodyText(parseBody(html, 'https://rareearthexchanges.com/'));
      expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    },
  );
});
