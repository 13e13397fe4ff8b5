import { expect, test } from 'vitest';
import { guidePage } from '../../../scripts/build/guide.ts';

const page = guidePage(
  `# Lists & more

![A list](pictures/list.webp)

See [search](search.md#how-it-works), [privacy](../privacy.md), [the start](README.md), [below](#how-it-works) and
[the format](../backup-format.md). <script>alert(1)</script>

## How it works

| key | |
| --- | --- |
| \`j\` | next |
`,
  ['README.md', 'search.md', 'privacy.md'],
);

test('guide: links lead to packaged pages and headings, and others are only text', () => {
  expect(page).toContain('<a href="search.html#how-it-works">search</a>');
  expect(page).toContain('<a href="privacy.html">privacy</a>');
  expect(page).toContain('<a href="index.html">the start</a>');
  expect(page).toContain('<a href="#how-it-works">below</a>');
  expect(page).toContain('<h2 id="how-it-works">How it works</h2>');
  expect(page).toMatch(/and\nthe format\./);
});

test('guide: pictures, tables and the title are there, and markup in the text is text', () => {
  expect(page).toContain('<title>Lists &amp; more</title>');
  expect(page).toContain('<img src="pictures/list.webp" alt="A list" />');
  expect(page).toContain('<td><code>j</code></td>');
  expect(page).not.toContain('<script');
});
