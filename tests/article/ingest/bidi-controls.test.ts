import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import { validateItems } from '../../../lib/feed/item.ts';
import { emptyItem } from '../../../lib/feed/raw-feed.ts';
import { normalizeTag } from '../../../lib/tag.ts';

const url = 'https://rareearthexchanges.com/news/quota/';
const all = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const hasControl = /[\u202a-\u202e\u2066-\u2069]/;

/** A feed item as an article. */
async function articleFrom(fields: {
  title: string;
  author?: string;
  categories?: string[];
  content?: string;
}) {
  const raw = { ...emptyItem(), link: url, content: '<p>The quota is cut.</p>', ...fields };
  const [item] = validateItems([raw], url, (address) => address).items;
  if (!item) throw new Error('The item was refused.');
  return draftOf(item, 'news');
}

describe('controls of the writing direction are removed', () => {
  test.each([
    ['raw', all],
    ['as character references', '&#8234;&#8235;&#8236;&#8237;&#x202E;&#8294;&#8295;&#8296;&#8297;'],
    ['as mojibake', 'x โ€ฎ'],
  ])('in titles, bylines, tags and texts: %s', async (_how, written) => {
    const article = await articleFrom({
      title: `Quota ${written} cut`,
      author: `Markets ${written} desk`,
      categories: [`Mag${written}nets`],
      content:
        `<p>The ${written} quota <abbr title="${written}tons">t</abbr></p>` +
        `<pre>${written}code</pre><ul><li>${written}item</li></ul><table><tr><td>${written}1</td></tr></table>` +
        `<figure><img src="/a.png" alt="${written}A kiln"><figcaption>${written}Kiln</figcaption></figure>`,
    });
    const { title, author, categories, lead, source } = article;
    expect(
      [title, author, ...categories, lead].filter((text) => hasControl.test(text ?? '')),
    ).toEqual([]);
    const { text, body } = articleDocument({ title, source, url });
    expect(JSON.stringify([text, body]).replace(/\\u202e/g, '\u202e')).not.toMatch(hasControl);
    expect(text).toContain('quota');
  });

  test('in the user’s tags', () => {
    expect(normalizeTag(`mag${all}nets`)).toBe('magnets');
  });

  test('but the marks for a single place stay', async () => {
    expect((await articleFrom({ title: 'Quota \u200f(2026)' })).title).toBe('Quota \u200f(2026)');
  });
});

describe('a title that shows nothing is replaced by the beginning of the text', () => {
  test.each([
    ['an override', '\u202e'],
    ['controls as references', '&#8238;&#8297;'],
    ['zero-width characters', '\u200b\u2060\ufeff'],
    ['marks and spaces', '\u200f \u00a0\u200e'],
    ['a soft hyphen', '&shy;'],
  ])('%s', async (_what, title) => {
    expect((await articleFrom({ title })).title).toBe('The quota is cut.');
  });

  test('and a byline or tag that shows nothing is left out', async () => {
    const fields = { title: 'Quota', author: '\u202e', categories: ['\u2066', 'Magnets'] };
    expect(await articleFrom(fields)).toMatchObject({ author: null, categories: ['Magnets'] });
  });

  test('also where its control came as garbled text, and a tag that was garbled once is there once', async () => {
    const fields = { title: 'Quota', author: 'â€®', categories: ['â€®', 'Métaux', 'MÃ©taux'] };
    expect(await articleFrom(fields)).toMatchObject({ author: null, categories: ['Métaux'] });
  });
});
