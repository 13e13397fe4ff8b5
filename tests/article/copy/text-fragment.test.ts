import { describe, expect, test } from 'vitest';
import {
  findTextDirective,
  foldText,
  formatTextDirective,
} from '../../../lib/article/copy/text-directive.ts';
import { textFragmentUrl } from '../../../lib/article/copy/text-fragment.ts';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { keyPointTexts, type PositionRange } from '../../../lib/article/model/text-position.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const url = 'https://rareearthexchanges.com/news/a/';

/** The link to a range marked by brackets, in a body with one paragraph per argument. */
function linkTo(title: string, ...paragraphs: string[]): string | null {
  const html = paragraphs.map((text) => `<p>${text.replace(/[[\]]/g, '')}</p>`).join('');
  const text = articleDocument({ title: '', source: html, url });
  const place = (sign: string) => {
    const number = paragraphs.findIndex((each) => each.includes(sign));
    const offset = paragraphs[number]?.replace(sign === ']' ? '[' : '', '').indexOf(sign) ?? 0;
    return { part: 'body', number, offset } as const;
  };
  return textFragmentUrl(url, title, text, { from: place('['), to: place(']') });
}

const termsOf = (link: string | null) => link?.split(':~:text=')[1] ?? null;

describe('text fragment link', () => {
  test.each<[string, string | null, ...string[]]>([
    [
      'a sentence',
      'Prices%20rose%20by%20ten%20per%20cent',
      'The [Prices rose by ten per cent] and fell.',
    ],
    [
      'partial words',
      'Prices%20rose%20by%20ten%20per%20cent',
      'The Pri[ces rose by ten per c]ent and fell.',
    ],
    [
      'a whole paragraph',
      'Prices%20rose%20by%20ten%20per%20cent%2E',
      '[Prices rose by ten per cent.]',
    ],
    [
      'text with reserved characters',
      'Nd%2C%20Pr%20%26%20Dy%2C%20heavy%2Drare%20oxides',
      'The [Nd, Pr & Dy, heavy-rare oxides] sold.',
    ],
    [
      'a word that also occurs in menus',
      'the%20plant%20in-,China,-sells%20oxide%20only%2E',
      'And the plant in [China] sells oxide only.',
    ],
    [
      'the second of two occurrences',
      'the%20mine%2C%20and-,the%20price%20of%20oxide%20rose,-again%2E',
      'Here the price of oxide rose once.',
      'At the mine, and [the price of oxide rose] again.',
    ],
    [
      'a whole line that occurs twice',
      'Before%20it%3A-,The%20price%20of%20oxide%20rose.,-After',
      'The price of oxide rose.',
      'Before it:',
      '[The price of oxide rose.]',
      'After',
    ],
    [
      'several paragraphs',
      'first%20of%20the%20two,of%20the%20second%20one',
      'It is the [first of the two that we have.',
      'Then comes something of the second one] here.',
    ],
    ['nothing if there are only punctuation marks', null, 'One [— ] two'],
  ])('points to %s', (_case, expected, ...paragraphs) => {
    expect(termsOf(linkTo('A title', ...paragraphs))).toBe(expected);
  });

  test('uses both ends of a long paragraph', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    expect(termsOf(linkTo('A title', `[${words}]`))).toBe(
      'word0%20word1%20word2%20word3,word96%20word97%20word98%20word99',
    );
  });

  test('keeps a fragment of the address', () => {
    const text = articleDocument({
      title: '',
      source: '<p>Prices rose by ten per cent.</p>',
      url,
    });
    const stretch: PositionRange = {
      from: { part: 'body', number: 0, offset: 0 },
      to: { part: 'body', number: 0, offset: 28 },
    };
    expect(textFragmentUrl(`${url}#top`, 'A title', text, stretch)).toBe(
      `${url}#top:~:text=Prices%20rose%20by%20ten%20per%20cent%2E`,
    );
  });

  test('tolerates half a surrogate pair', () => {
    expect(formatTextDirective({ prefix: '', start: 'a\ud83d', end: '', suffix: '' })).toBe(
      'a%EF%BF%BD',
    );
  });

  test.each(sampleArticles.map(({ slug, html, title }) => [slug, title, html]))(
    'finds every passage of %s, and nothing before it',
    (_slug, title, html) => {
      const text = articleDocument({ title: '', source: html, url });
      const above = [title, ...keyPointTexts(text.keyPoints)];
      const { passages } = text;
      const page = [...above, ...passages.map((each) => each.text)].join('\n');
      const named = passages.filter((each) => /[\p{L}\p{N}]/u.test(each.text));
      for (const { number, start, text: own } of named) {
        const place = (offset: number) => ({ part: 'body', number, offset }) as const;
        const link = textFragmentUrl(url, title, text, { from: place(0), to: place(own.length) });
        const found = findTextDirective(foldText(page.replace(/\t/g, '\n')), parsed(link ?? ''));
        const begin = `${above.join('\n')}\n`.length + start;
        const [least, most] = [begin, begin + own.length].map(
          (end) => foldText(page.slice(0, end)).length,
        );
        expect([number, found?.from], link ?? '').toEqual([number, least]);
        expect([number, found?.to], link ?? '').toEqual([number, most]);
      }
      expect(named.length).toBeGreaterThan(0);
    },
  );
});

/** Parses a directive as a browser does. */
function parsed(link: string) {
  const terms = (link.split(':~:text=')[1] ?? '').split(',');
  const prefix = terms[0]?.endsWith('-') ? (terms.shift()?.slice(0, -1) ?? '') : '';
  const suffix = terms.at(-1)?.startsWith('-') ? (terms.pop()?.slice(1) ?? '') : '';
  const [start = '', end = ''] = terms;
  const [p, s, e, x] = [prefix, start, end, suffix].map(decodeURIComponent);
  return { prefix: p ?? '', start: s ?? '', end: e ?? '', suffix: x ?? '' };
}
