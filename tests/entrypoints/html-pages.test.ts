import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathsBelow } from '../support/source/source-files.ts';

const root = new URL('../../', import.meta.url);
const pages = pathsBelow('entrypoints').filter((path) => path.endsWith('.html'));

test('the pages of the extension are found', () => {
  expect(pages.length).toBeGreaterThanOrEqual(4);
});

// Otherwise Firefox would look up the host of each visible link, and its name server would learn what the user reads.
test.each(pages)('%s: tells the browser to look up no host of a link', (path) => {
  const [head] = readFileSync(new URL(path, root), 'utf8').split('</head>');
  expect(head).toContain('<meta http-equiv="x-dns-prefetch-control" content="off" />');
});
