import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bodyText } from '../../lib/article/model/body-text.ts';
import { itemOfHighlights } from '../../lib/export/create-export-item.ts';
import { markdownNote, markdownWriter } from '../../lib/export/markdown.ts';
import { writeAll } from '../../lib/export/writer.ts';
import {
  exportItemFromHtml,
  exportMetadata,
  highlightText,
} from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';
import { readMarkdown } from '../support/read-markdown.ts';

const publisher = 'Rare Earth Exchanges';

/** Front matter and text of a note, as independent parsers read them. */
function read(note: string) {
  const [, facts = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(note) ?? [];
  return { facts: parse(facts), text, body: readMarkdown(text) };
}

describe('Markdown note', () => {
  const html = '<p>Prices rose by 12%.</p><p>See <a href="https://www.doe.gov/x">the data</a>.</p>';
  const item = exportItemFromHtml(
    html,
    [highlightText(html, 'rose by 12%', { note: 'Ask *why*\nAnd when', tags: ['to do', '2026'] })],
    {
      title: "Magnets: “#1” - what's next? {a: [b]}",
      author: 'The Editors: A & B',
      categories: ['Rare Earth Magnets', 'Policy'],
    },
  );

  test('has front matter, properly quoted', () => {
    const { facts } = read(markdownNote({ ...item, savedAt: Date.UTC(2026, 10, 24) }, publisher));
    expect(facts).toEqual({
      title: "Magnets: “#1” - what's next? {a: [b]}",
      author: 'The Editors: A & B',
      publisher,
      url: item.url,
      published: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      saved: expect.stringMatching(/^2026-11-2[345]T/),
      tags: ['Rare-Earth-Magnets', 'Policy', 'to-do', '_2026'],
      sources: ['doe.gov'],
      highlights: 1,
    });
  });

  test('marks highlights in the text and lists them with notes', () => {
    const { text, body } = read(markdownNote(item, publisher));
    expect(text).toContain('Prices ==rose by 12%==.');
    const after = text.slice(text.indexOf('## My highlights'));
    expect(after).toMatch(
      /> rose by 12%\n\nAsk \\\*why\\\*\n\nAnd when\n\n2026-11-2\d #to-do #\\?_2026/,
    );
    expect(bodyText(body)).toContain('Ask *why*\nAnd when');
  });

  test('has tags in front matter, or below the title in a shared file', () => {
    const tagged = { ...item, tags: ['to read', 'policy'] };
    expect(read(markdownNote(tagged, publisher)).facts.tags).toContain('to-read');
    expect(writeAll(markdownWriter(exportMetadata(tagged)), [tagged])).toContain(
      '\n\n#to-read #policy\n\n',
    );
    expect(writeAll(markdownWriter(exportMetadata(item)), [item])).not.toContain('#policy');
  });

  test('links to the original', () => {
    expect(read(markdownNote(item, publisher)).text).toMatch(
      /\*\*\*\n\nPublished by Rare Earth Exchanges\. <https:\/\/rareearthexchanges\.com\/news\/magnets\/>\n/,
    );
  });

  test('says if a highlight is no longer in the text', () => {
    const lost = highlight('x', { quote: { exact: 'never there', prefix: '', suffix: '' } });
    const { text } = read(markdownNote(exportItemFromHtml(html, [lost]), publisher));
    expect(text).toContain('No longer in the article');
    expect(text).not.toContain('==');
  });
});

describe('Markdown: syntax of note apps is escaped', () => {
  const words = [
    ['a comment', 'One %%hidden%% two', 'One \\%\\%hidden\\%\\% two'],
    ['a formula', 'US$ per kg, A$5 and $x$', 'US\\$ per kg, A$5 and \\$x\\$'],
    ['prices', '$5 and US$110', '$5 and US$110'],
    ['a tag', '#tag and #1, a#b #2026x', '\\#tag and #1, a#b \\#2026x'],
    ['the name of a block', 'A line ^abc-1', 'A line \\^abc-1'],
    ['a link or an embedded note', '[[x]] ![[y]]', '\\[\\[x\\]\\] !\\[\\[y\\]\\]'],
    ['a mark', 'a ==b== c', 'a \\==b\\== c'],
    ['a command of a template', 'x <%* run %> y', 'x \\<\\%\\* run %> y'],
    ['a callout', '[!note] x', '\\[!note\\] x'],
    ['a table', 'a | b', 'a \\| b'],
    ['words from right to left', 'שלום \u{1f9f2}', 'שלום \u{1f9f2}'],
  ] as const;

  test.each(words)('in the text: %s', (_what, plain, written) => {
    const quote = { exact: '', prefix: '', suffix: '' };
    const marked = highlight('x', { note: plain, quote, moment: { start: 1, end: null } });
    const item = exportItemFromHtml('<p>x</p>', [marked], { title: plain });
    const parts = /^# (.*?)\n.*^## My highlights\n\n(.*?)\n\n/ms.exec(
      markdownNote(item, publisher),
    );
    const [, title, note] = parts ?? [];
    expect([title, note]).toEqual([written, written]);
    expect(bodyText(readMarkdown(written))).toBe(plain);
  });

  test('in front matter', () => {
    const note = markdownNote(
      exportItemFromHtml('<p>x</p>', [], { title: '<%* run %>' }),
      publisher,
    );
    expect(note.slice(0, note.indexOf('\n---\n'))).not.toContain('<%');
    expect(read(note).facts.title).toBe('<%* run %>');
  });

  test('tags are valid in note apps', () => {
    const tags = ['1984', '１９', '1/2', '/a/', 'a // b', 'a/ b', '\u{1f9f2}', '#x', 'C++', '...'];
    const marked = highlight('x', { tags });
    const { facts } = read(
      markdownNote(exportItemFromHtml('<p>x</p>', [marked], { categories: [] }), publisher),
    );
    expect(facts.tags).toEqual(['_1984', '_１９', '_1/2', 'a', 'a/b', '\u{1f9f2}', 'x', 'C']);
  });
});

test('Markdown: a note of 100,000 characters is exported in full', () => {
  const note = 'Ask *why* == $x$ | #y\n'.repeat(4_600);
  const { body } = read(
    markdownNote(exportItemFromHtml('<p>x</p>', [highlight('x', { note })]), publisher),
  );
  expect(bodyText(body).split('Ask *why* == $x$ | #y')).toHaveLength(4_601);
});

describe('Markdown: front matter', () => {
  test.each([
    'null',
    'yes',
    '- dash',
    'a: b',
    '# hash',
    '"quoted"',
    "it's",
    'back\\slash',
    'line\nbreak\r\ttab',
    '--- end\n---\nmore: true',
    '{{template}} <% x %> `=this`',
    '\u2028\u2029\u0085\u0000\ufeff',
    '\u{1f9f2} 磁石',
    '!!js/function x',
    '&anchor *alias %tag',
    '2026-11-24',
  ])('keeps %j unchanged', (title) => {
    const { facts } = read(
      markdownNote(
        exportItemFromHtml('<p>Text</p>', [], { title, author: title, categories: [] }),
        publisher,
      ),
    );
    expect(facts.title).toBe(title);
    expect(Object.keys(facts).join()).toBe('title,author,publisher,url,published,highlights');
  });
});

test('Markdown: several articles share a file with common front matter', () => {
  const items = [
    exportItemFromHtml('<p>One.</p>', [], { title: 'First' }),
    exportItemFromHtml('<p>Two.</p>', [], { title: 'Second' }),
  ];
  const { facts, body } = read(writeAll(markdownWriter(exportMetadata(...items)), items));
  expect(facts).toMatchObject({ title: 'REEx articles', articles: 2 });
  expect(bodyText(body)).toMatch(/^First\n.*One\..*Second\n.*Two\./s);
});

test('Markdown: a recording is exported as its address', () => {
  const enclosure = { url: 'https://rareearthexchanges.com/a.mp3', type: 'audio/mpeg', length: 1 };
  const { text } = read(
    markdownNote(exportItemFromHtml('<p>x</p>', [], { kind: 'podcast', enclosure }), publisher),
  );
  expect(text).toContain('\nRecording: <https://rareearthexchanges.com/a.mp3>\n');
  expect(read(markdownNote(exportItemFromHtml('<p>x</p>'), publisher)).text).not.toContain(
    'Recording:',
  );
});

test.each([
  ['an excerpt is said to be one', { isExcerpt: true }, true],
  ['an excerpt that the page completed is not', { isExcerpt: true, textFrom: 'page' }, false],
  ['a full text is not', { isExcerpt: false }, false],
] as const)('Markdown: %s', (_case, fields, isSaid) => {
  const { text } = read(markdownNote(exportItemFromHtml('<p>x</p>', [], fields), publisher));
  expect(text.includes('The feed has only an excerpt.')).toBe(isSaid);
});

test('Markdown: highlights are exported without the text, also of removed articles', () => {
  const item = itemOfHighlights([highlight('a', { note: 'Check' }), highlight('b')]);
  const { facts, body } = read(markdownNote(item, publisher));
  expect(facts).toMatchObject({ title: 'A', highlights: 2 });
  expect(bodyText(body)).toMatch(/^A\n.*My highlights\nquota\nCheck\n.*quota\n/s);
  expect(bodyText(body)).not.toContain('No longer');
});
