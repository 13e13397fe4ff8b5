import { expect, test } from 'vitest';
import { obsidianAddress } from '../../lib/export/obsidian-address.ts';

test('Obsidian address: passes name and text of a short note, whatever they contain', () => {
  const text = '---\ntitle: "a&b=c#d"\n---\n\n> 磁石 100% “x”\n\n^id';
  const { url, byClipboard } = obsidianAddress('2026-11-24 Magnets & more', text);
  expect(byClipboard).toBe(false);
  expect(url).toMatch(/^obsidian:\/\/new\?name=2026-11-24%20Magnets%20%26%20more&content=/);
  const { searchParams, hash } = new URL(url);
  expect([searchParams.get('content'), hash]).toEqual([text, '']);
});

test.each([
  ['just fits', 'x'.repeat(1_970), false],
  ['is one character too long', 'x'.repeat(1_971), true],
  ['is too long once encoded', '磁'.repeat(300), true],
  ['has the length of a long article', 'x'.repeat(1_000_000), true],
])('Obsidian address: a note that %s', (_what, text, byClipboard) => {
  const made = obsidianAddress('a', text);
  expect(made.byClipboard).toBe(byClipboard);
  expect(made.url.length).toBeLessThanOrEqual(2_000);
  if (byClipboard) expect(made.url).toBe('obsidian://new?name=a&clipboard');
});

test('Obsidian address: tolerates half a surrogate pair', () => {
  const { searchParams } = new URL(obsidianAddress('a\ud83d', 'b\udc00').url);
  expect([...searchParams.values()]).toEqual(['a\ufffd', 'b\ufffd']);
});
