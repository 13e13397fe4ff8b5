import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bodyText } from '../../lib/article/model/body-text.ts';
import { itemOfHighlights } from '../../lib/export/export-item.ts';
import { markdownNote, markdownWriter } from '../../lib/export/markdown.ts';
import { writeAll } from '../../lib/export/writer.ts';
import { exportItemFromHtml, exportMetadata, highlightText } from '../support/export-items.ts';
import { highlight } from '../support/highlights.ts';
import { readMarkdown } from '../support/read-markdown.ts';

const publisher = 'Rare Earth Exchanges';

/** Facts and text of a note, each as another program reads it. */
function read(note: string) {
  const [, facts = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(note) ?? [];
  return { facts: parse(facts), text, body: readMarkdown(text) };
}

describe('an article as a note', () => {
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

  test('has its facts on top, whatever signs are in them', () => {
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

  test('has the highlights in the text, and once more below with their notes', () => {
    const { text, body } = read(markdownNote(item, publisher));
    expect(text).toContain('Prices ==rose by 12%==.');
    const after = text.slice(text.indexOf('## My highlights'));
    expect(after).toMatch(
      /> rose by 12%\n\nAsk \\\*why\\\*\n\nAnd when\n\n2026-11-2\d #to-do #\\?_2026/,
    );
    expect(bodyText(body)).toContain('Ask *why*\nAnd when');
  });

  test('has the tags of the article with its facts, and below its title where many share a file', () => {
    const tagged = { ...item, tags: ['to read', 'policy'] };
    expect(read(markdownNote(tagged, publisher)).facts.tags).toContain('to-read');
    expect(writeAll(markdownWriter(exportMetadata(tagged)), [tagged])).toContain(
      '\n\n#to-read #policy\n\n',
    );
    expect(writeAll(markdownWriter(exportMetadata(item)), [item])).not.toContain('#policy');
  });

  test('leads to the original', () => {
    expect(read(markdownNote(item, publisher)).text).toMatch(
      /\*\*\*\n\nPublished by Rare Earth Exchanges\. <https:\/\/rareearthexchanges\.com\/news\/magnets\/>\n/,
    );
  });

  test('says of a highlight that its words are gone', () => {
    const lost = highlight('x', { quote: { exact: 'never there', prefix: '', suffix: '' } });
    const { text } = read(markdownNote(exportItemFromHtml(html, [lost]), publisher));
    expect(text).toContain('No longer in the text');
    expect(text).not.toContain('==');
  });
});

describe('what a program for notes takes for its own', () => {
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

  test.each(words)('is text: %s', (_what, plain, written) => {
    const marked = highlight('x', { note: plain, quote: { exact: '', prefix: '', suffix: '' } });
    const item = exportItemFromHtml('<p>x</p>', [marked], { title: plain });
    const parts = /^# (.*?)\n.*^## My highlights\n\n(.*?)\n\n/ms.exec(
      markdownNote(item, publisher),
    );
    const [, title, note] = parts ?? [];
    expect([title, note]).toEqual([written, written]);
    expect(bodyText(readMarkdown(written))).toBe(plain);
  });

  test('is not in the facts either', () => {
    const note = markdownNote(
      exportItemFromHtml('<p>x</p>', [], { title: '<%* run %>' }),
      publisher,
    );
    expect(note.slice(0, note.indexOf('\n---\n'))).not.toContain('<%');
    expect(read(note).facts.title).toBe('<%* run %>');
  });

  test('has tags that it takes', () => {
    const tags = ['1984', '１９', '1/2', '/a/', 'a // b', 'a/ b', '\u{1f9f2}', '#x', 'C++', '...'];
    const marked = highlight('x', { tags });
    const { facts } = read(
      markdownNote(exportItemFromHtml('<p>x</p>', [marked], { categories: [] }), publisher),
    );
    expect(facts.tags).toEqual(['_1984', '_１９', '_1/2', 'a', 'a/b', '\u{1f9f2}', 'x', 'C']);
  });
});

test('a note of a hundred thousand characters goes out whole', () => {
  const note = 'Ask *why* == $x$ | #y\n'.repeat(4_600);
  const { body } = read(
    markdownNote(exportItemFromHtml('<p>x</p>', [highlight('x', { note })]), publisher),
  );
  expect(bodyText(body).split('Ask *why* == $x$ | #y')).toHaveLength(4_601);
});

describe('facts', () => {
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
  ])('hold %j as it is', (title) => {
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

test('several articles stand in one file, with facts about all of it', () => {
  const items = [
    exportItemFromHtml('<p>One.</p>', [], { title: 'First' }),
    exportItemFromHtml('<p>Two.</p>', [], { title: 'Second' }),
  ];
  const { facts, body } = read(writeAll(markdownWriter(exportMetadata(...items)), items));
  expect(facts).toMatchObject({ title: 'REEx articles', articles: 2 });
  expect(bodyText(body)).toMatch(/^First\n.*One\..*Second\n.*Two\./s);
});

test('the recording of an episode goes along as its address', () => {
  const enclosure = { url: 'https://rareearthexchanges.com/a.mp3', type: 'audio/mpeg', length: 1 };
  const { text } = read(
    markdownNote(exportItemFromHtml('<p>x</p>', [], { kind: 'podcast', enclosure }), publisher),
  );
  expect(text).toContain('\nThe recording: <https://rareearthexchanges.com/a.mp3>\n');
  expect(read(markdownNote(exportItemFromHtml('<p>x</p>'), publisher)).text).not.toContain(
    'recording',
  );
});

test('highlights go out without the text, and of articles that are stored no more', () => {
  const item = itemOfHighlights([highlight('a', { note: 'Check' }), highlight('b')]);
  const { facts, body } = read(markdownNote(item, publisher));
  expect(facts).toMatchObject({ title: 'A', highlights: 2 });
  expect(bodyText(body)).toMatch(/^A\n.*My highlights\nquota\nCheck\n.*quota\n/s);
  expect(bodyText(body)).not.toContain('No longer');
});
