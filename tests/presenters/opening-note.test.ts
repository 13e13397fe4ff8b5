import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openingNote } from '../../lib/presenters/opening-note.ts';
import { nextVersion } from '../../scripts/release/next-version.ts';

const root = join(import.meta.dirname, '../..');

const note = (seen: string | null, version: string, isPinned = false) =>
  openingNote({ seen, version, isPinned, panelKind: 'panel' });

test('opening note: says once whose news this is, and how to pin the button unless it is pinned', () => {
  const publisher = 'An unofficial reader for Rare Earth Exchanges';
  expect(note(null, '1.2.0')).toEqual([publisher, expect.stringMatching(/^Pin the button: /)]);
  expect(note(null, '1.2.0', true)).toEqual([publisher]);
});

test.each([
  ['1.2.3', '1.2.4', false],
  ['1.2.3', '1.3.0', true],
  ['1.9.0', '1.10.0', true],
  ['1.9.0', '2.0.0', true],
  ['2.0.0', '1.9.0', false],
  ['1.2.3', '1.2.3', false],
])('opening note: from %s to %s is news: %s', (seen, version, isNews) => {
  expect(note(seen, version)).toEqual(isNews ? [expect.stringMatching(/^New: /)] : []);
});

test('opening note: the news is of this minor version, or written for the next one', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const { version } = read('package.json');
  const { description } = read('public/_locales/en/messages.json').update_news;
  const minor = (each: string) => `version ${each.replace(/\.\d+$/, '')}. `;
  const versions = [version, nextVersion(version, 'minor'), nextVersion(version, 'major')];
  expect(versions.map(minor)).toSatisfy((names: string[]) =>
    names.some((name) => description.includes(name)),
  );
});
