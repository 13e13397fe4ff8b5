import { describe, expect, test } from 'vitest';
import { articleFileName, fileName, uniqueNames } from '../../lib/export/file-names.ts';

describe('file name', () => {
  test.each([
    ['Prices rose: what’s next?', 'Prices rose what’s next'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\autorun.inf', 'C autorun.inf'],
    ['a\u0000b\nc\u202egnp.exe', 'a b c gnp.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['aux .x', '_aux .x'],
    ['Com¹', '_Com¹'],
    ['LPT9.a.b', '_LPT9.a.b'],
    ['CONSOLE', 'CONSOLE'],
    ['Prices rose. ', 'Prices rose'],
    ['.hidden', 'hidden'],
    ['...', '_'],
    ['', '_'],
    ['US$110/kg & [more] #1 ^2 | <x>', 'US 110 kg more 1 2 x'],
    ['磁石 \u{1f9f2}', '磁石 \u{1f9f2}'],
    ['a\\b/c:d*e?f"g<h>i|j#k^l[m]n', 'a b c d e f g h i j k l m n'],
    [`${'word '.repeat(20)}and the end. `, `${'word '.repeat(20)}and the end`],
    ['x'.repeat(500), 'x'.repeat(120)],
    [`? ${'x'.repeat(120)}`, 'x'.repeat(120)],
    ['\u{1f9f2}'.repeat(50), '\u{1f9f2}'.repeat(50)],
    [`${'word '.repeat(23)}otherwise`, 'word '.repeat(23).trim()],
    [`${'word '.repeat(22)}one. otherwise`, `${'word '.repeat(22)}one`],
  ])('of %j is %j', (text, expected) => {
    expect(fileName(text)).toBe(expected);
  });

  test('stays within 200 bytes', () => {
    expect(
      Buffer.byteLength(`2026-11-24 ${fileName('\u{1f9f2}'.repeat(500))}-1234.html`),
    ).toBeLessThan(255);
    expect(fileName('磁石'.repeat(500)).isWellFormed()).toBe(true);
  });

  test('of an article begins with its day, so that headlines that return stay apart', () => {
    const title = 'Weekly: prices?';
    expect(articleFileName({ title, publishedAt: new Date(2026, 10, 24, 9).getTime() })).toBe(
      '2026-11-24 Weekly prices',
    );
    expect(articleFileName({ title, publishedAt: null })).toBe('undated Weekly prices');
  });

  test('is unique regardless of case', () => {
    const unique = uniqueNames();
    expect([
      unique('A', '.md'),
      unique('a', '.md'),
      unique('A', '.md'),
      unique('a-2', '.md'),
      unique('Straße', '.md'),
      unique('STRASSE', '.md'),
      unique('λόγος', '.md'),
      unique('λόγοσ', '.md'),
    ]).toEqual([
      ...['A.md', 'a-2.md', 'A-3.md', 'a-2-2.md'],
      ...['Straße.md', 'STRASSE-2.md', 'λόγος.md', 'λόγοσ-2.md'],
    ]);
  });
});
