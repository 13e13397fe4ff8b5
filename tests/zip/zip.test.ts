import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createZip, fitsZip, type ZipSize } from '../../lib/zip/zip.ts';

const noon = new Date(2026, 10, 24, 12, 30, 42).getTime();

/** Packs texts into a zip. */
async function zipped(files: Readonly<Record<string, string>>, at = noon): Promise<Uint8Array> {
  const zip = createZip(at);
  for (const [name, text] of Object.entries(files)) await zip.add(name, [text]);
  return new Uint8Array(await zip.end().arrayBuffer());
}

/** Unpacks a zip with another library. */
const read = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, text]) => [name, strFromU8(text)]));

describe('zip: readable by another library', () => {
  test.each<[string, Record<string, string>]>([
    ['with nothing in it', {}],
    ['with an empty file', { 'a.txt': '' }],
    ['under names in any script', { '磁石 \u{1f9f2}.md': 'a', 'مغناطيس.md': 'b', 'é.md': 'c' }],
    ['with long texts and short ones', { a: 'x', b: 'Neodymium. '.repeat(100_000), c: 'y' }],
    ['with halves of characters in it', { a: 'x\ud83dy' }],
  ])('%s', async (_what, files) => {
    const wellFormed = Object.entries(files).map(([name, text]) => [name, text.toWellFormed()]);
    expect(read(await zipped(files))).toEqual(Object.fromEntries(wellFormed));
  });

  test('5,000 files, in order', async () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `2026-11-24 Article ${at}.md`);
    const files = read(await zipped(Object.fromEntries(names.map((name) => [name, name]))));
    expect(Object.keys(files)).toEqual(names);
    expect(Object.entries(files).every(([name, text]) => name === text)).toBe(true);
  });

  test('a text in parts split within a character', async () => {
    const parts = async function* () {
      yield 'One ';
      yield '\u{1f9f2} two';
    };
    const zip = createZip(noon);
    await zip.add('a', parts());
    expect(read(new Uint8Array(await zip.end().arrayBuffer()))).toEqual({ a: 'One \u{1f9f2} two' });
  });
});

describe('zip: modification time', () => {
  const stampAt = async (at: number): Promise<number> =>
    new DataView((await zipped({ a: 'x' }, at)).buffer).getUint32(10, true);

  test('local time, to two seconds', async () => {
    const stamp = await stampAt(noon);
    const parts = [25, 21, 16, 11, 5, 0].map((bit) => stamp >>> bit);
    const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
    expect([
      year + 1980,
      month & 15,
      day & 31,
      hours & 31,
      minutes & 63,
      (seconds & 31) * 2,
    ]).toEqual([2026, 11, 24, 12, 30, 42]);
  });

  test.each([
    ['before the first year that zips know', 0, 1980],
    ['behind the last', 8e15, 2107],
  ])('the year is clamped for a clock that is %s', async (_when, at, year) => {
    expect(1980 + ((await stampAt(at)) >>> 25)).toBe(year);
  });
});

describe('zip: limits', () => {
  const size: ZipSize = { files: 1, bytes: 10, largestFile: 10 };

  test.each<[string, Partial<ZipSize>, boolean]>([
    ['a file', {}, true],
    ['the most files', { files: 65_534 }, true],
    ['one file more', { files: 65_535 }, false],
    ['a file of four gigabytes', { largestFile: 2 ** 32 - 1 }, false],
    ['files that have four together', { bytes: 2 ** 32 - 1 }, false],
  ])('are known at each file: %s', (_what, part, fits) => {
    expect(fitsZip({ ...size, ...part })).toBe(fits);
  });
});
