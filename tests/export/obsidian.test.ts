import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bodyText } from '../../lib/article/model/body-text.ts';
import { itemOfHighlights, withColorNames } from '../../lib/export/create-export-item.ts';
import type { ExportItem } from '../../lib/export/export-item.ts';
import { formats } from '../../lib/export/formats.ts';
import { writeAll } from '../../lib/export/writer.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import {
  editedItem,
  exportItemFromHtml,
  exportMetadata,
  highlightText,
} from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';
import { readMarkdown } from '../support/read-markdown.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('Asia/Kolkata');

const noteOf = (item: ExportItem) =>
  writeAll(formats.obsidian.writer(exportMetadata(item)), [item]);

/** Properties and text of a note, as independent parsers read them. */
function read(item: ExportItem) {
  const [, facts = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(noteOf(item)) ?? [];
  return { facts: parse(facts), text, body: readMarkdown(text) };
}

/** What the note says about its highlights. */
function highlightsIn(item: ExportItem): string {
  const { text } = read(item);
  return text.slice(text.indexOf('## My highlights\n\n') + 18, text.lastIndexOf('\n\n***\n'));
}

const html = '<p>Prices rose by 12% in May, sellers say.</p><p>The mill stands still.</p>';
const words = 'rose by 12% in May';

test('Obsidian note: a color is called by the user’s name for it', () => {
  const item = withColorNames(exportItemFromHtml(html, [highlightText(html, words)]), {
    ...defaultSettings,
    colorName1: 'Claim',
  });
  expect(highlightsIn(item)).toContain('Claim · ');
});

describe('Obsidian note: properties', () => {
  const published = Date.UTC(2026, 10, 23, 20, 5, 6);
  const marked = highlightText(html, words, {
    tags: ['to do'],
    createdAt: Date.UTC(2026, 10, 24, 4),
  });
  const item = {
    ...exportItemFromHtml(html, [marked], {
      title: 'Magnets: “#1”?',
      author: 'The Editors',
      categories: ['Rare Earth Magnets', 'Policy'],
      publishedAt: published,
    }),
    tags: ['desk/asia', 'To Do'],
  };

  test('keep the publisher’s categories and the user’s tags apart, and have times with their zone', () => {
    expect(read(item).facts).toEqual({
      title: 'Magnets: “#1”?',
      aliases: ['Magnets: “#1”?'],
      author: 'The Editors',
      publisher: 'Rare Earth Exchanges',
      url: item.url,
      published: '2026-11-24T01:35:06+05:30',
      highlighted: '2026-11-24T09:30:00+05:30',
      categories: ['Rare Earth Magnets', 'Policy'],
      tags: ['desk/asia', 'to-do'],
      highlights: 1,
    });
  });

  test('name the time of the newest highlight', () => {
    const later = highlight('later', { createdAt: Date.UTC(2026, 10, 25) });
    const two = exportItemFromHtml(html, [later, marked]);
    expect(read(two).facts.highlighted).toBe('2026-11-25T05:30:00+05:30');
    expect(read(exportItemFromHtml(html)).facts).not.toHaveProperty('highlighted');
  });

  test.each([
    ['spaces', 'rare earth  magnets', 'rare-earth-magnets'],
    ['slashes', '/china//quotas /', 'china/quotas'],
    ['digits only', '2026', '_2026'],
    ['other signs', '#C++ & "x": [y]', 'C-x-y'],
    ['letters beyond Latin', '磁石', '磁石'],
  ])('hold a tag of %s as a word', (_what, tag, written) => {
    expect(read({ ...exportItemFromHtml(html), tags: [tag] }).facts.tags).toEqual([written]);
  });

  test.each(['--- end\n---\nmore: true', '[[x]] | <% run %>', '"', '- a: b #c', '\u2028\u0000'])(
    'hold the title %j unchanged',
    (title) => {
      const { facts } = read(exportItemFromHtml(html, [], { title }));
      expect([facts.title, facts.aliases]).toEqual([title, [title]]);
      expect(facts).not.toHaveProperty('more');
    },
  );
});

describe('Obsidian note: a highlight', () => {
  const only = (fields: Partial<Highlight>) =>
    highlightsIn(exportItemFromHtml(html, [highlightText(html, words, fields)]));

  test('is a quote with a link to its passage and a block id, then its color, date and tags, then its note', () => {
    const made = only({ color: 3, note: 'Ask *why*\nAnd when', tags: ['to do'] });
    expect(made).toBe(
      [
        '> rose by 12% in May',
        '>',
        '> [Original passage](https://rareearthexchanges.com/news/magnets/#:~:text=Prices-,rose%20by%2012%25%20in%20May,-%2C%20sellers%20say%2E)',
        '',
        '^00000000-0000-4000-8000-000000000007',
        '',
        'Red · 2026-11-24 #to-do',
        '',
        'Ask \\*why\\*',
        '',
        'And when',
      ].join('\n'),
    );
  });

  test('is marked in the text as well', () => {
    const item = exportItemFromHtml(html, [highlightText(html, words)]);
    expect(read(item).text).toContain('Prices ==rose by 12% in May==, sellers say.');
  });

  test('of several paragraphs is one quote, and leads to both ends', () => {
    const made = highlightText(html, 'sellers say.\nThe mill');
    const text = highlightsIn(exportItemFromHtml(html, [made]));
    expect(text).toMatch(/^> sellers say\.\n>\n> The mill\n>\n> \[Original passage\]/);
    expect(text).toContain(':~:text=sellers%20say.,The%20mill');
  });

  test.each([
    ['kept', '3fA-9', '^3fA-9'],
    ['rewritten where Obsidian forbids them', 'a_b c.é', '^a-b-c--'],
  ])('has a block id of letters, digits and hyphens: others are %s', (_what, id, block) => {
    expect(only({ id }).split('\n')).toContain(block);
  });

  test('of a moment quotes its time', () => {
    const quote = { exact: '', prefix: '', suffix: '' };
    const moment = highlight('m', { quote, moment: { start: 75, end: null } });
    const text = highlightsIn(exportItemFromHtml(html, [moment]));
    expect(text).toMatch(/^> At 1:15 in the recording\n>\n> \[Original passage\]\(http/);
    expect(text.match(/1:15/g)).toHaveLength(1);
  });

  test('in an earlier version says what was changed, and leads to the words there now', () => {
    const text = highlightsIn(
      editedItem('Prices rose by 75 % in May.', 'Prices rose by 72 % in May.'),
    );
    expect(text).toMatch(/^> Prices rose by 72 %/);
    expect(text).toContain('Was: “');
    expect(text).toContain(':~:text=Prices%20rose%20by%2072');
  });

  test('that is no longer in the article, or whose article is gone, leads to the article', () => {
    const gone = highlight('a', { quote: { exact: 'never there', prefix: '', suffix: '' } });
    for (const item of [exportItemFromHtml(html, [gone]), itemOfHighlights([gone])])
      expect(highlightsIn(item)).toContain(`[Original passage](${item.url})`);
  });

  test('with the syntax of Obsidian in words and note does nothing', () => {
    const hostile = '![[x]] %%y%% #tag ^id-1\n- [ ] task\n> [!note] z\n^id-2';
    const quote = { exact: hostile, prefix: '', suffix: '' };
    const { text, body } = read(
      itemOfHighlights([highlight('a', { quote, note: hostile, tags: [] })]),
    );
    expect(bodyText(body).split(hostile)).toHaveLength(3);
    expect(text.match(/^\^.*$/gm)).toEqual(['^a']);
    expect(text).not.toMatch(/!\[\[|%%|(?<!\\)#tag|^- \[|^> >|(?<!\\)\[!note/m);
  });
});

test('Obsidian note: the links of highlights are those that “Copy quote with link” makes, up to 1,000', () => {
  const text = Array.from({ length: 1_001 }, (_, at) => `Mill number ${at} stands still.`);
  const source = text.map((line) => `<p>${line}</p>`).join('');
  let start = 0;
  const marked = text.map((exact, at) => {
    const span = { start, end: start + exact.length };
    start = span.end + 1;
    return highlight(`line ${at}`, { span, quote: { exact, prefix: '', suffix: '' } });
  });
  const links = exportItemFromHtml(source, marked).highlights.map(({ link }) => link);
  expect(links.slice(0, 1_000).every((link) => link?.includes('#:~:text=Mill'))).toBe(true);
  expect(links.at(-1)).toBeNull();
});
