import { describe, expect, test } from 'vitest';
import { ownWords } from '../support/source/own-words.ts';
import { sourceFiles } from '../support/source/source-files.ts';

/** This text is for the maintainers, who read English. */
const report = 'lib/app/report/problem-report.ts';
/** Texts that are the same in every language: names, keys, and words in the articles' language. */
const names =
  /^(?:'Google'|'Microsoft'|'Newsreader'|'Inter'|'Atkinson Hyperlegible Next'|Nd|'Arrow'|'rare earth')$/;

test('texts of the interface: all are in the catalog', () => {
  const files = sourceFiles('components', 'entrypoints', 'lib/presenters', 'lib/app');
  const found = files
    .filter(({ path }) => path !== report)
    .flatMap(({ path, source }) =>
      ownWords(path, source).flatMap((words) => (names.test(words) ? [] : [`${path}: ${words}`])),
    );
  expect(files.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});

describe('words in code are found', () => {
  const found = (code: string) => ownWords('components/x.tsx', `export const x = () => ${code};`);

  test.each([
    ['in an element', '<p>Saved {count}</p>', 'Saved'],
    ['in an attribute', '<img alt="chart" />', '"chart"'],
    ['in an attribute with a condition', "<a title={isOpen ? 'Close' : t('x')} />", "'Close'"],
    ['for a screen reader', '<nav aria-label="pages" />', '"pages"'],
    ['in a property', "({ label: 'Mark as read' })", "'Mark as read'"],
    ['in a template', `\`\${count} new articles\``, `\`\${count} new articles\``],
    ['of a label that is one word', "show('Undone')", "'Undone'"],
    ['in a longer sentence', "show('Saved, and kept for you.')", "'Saved, and kept for you.'"],
  ])('%s', (_where, code, words) => {
    expect(found(code)).toEqual([words]);
  });

  test.each([
    ['a class', '<p class="wide open" />'],
    ['a key', "key === 'Escape'"],
    ['a selector', "root.querySelector('main, .Toast > button')"],
    ['a selector of elements alone', "root.querySelector<HTMLElement>('search input')"],
    ['a type', "(at: 'Top left') => at"],
    ['an error', "new TypeError('The row is damaged.')"],
    ['a message of the console', "console.error('The row is damaged.')"],
    ['a name of a setting', '<SettingSwitch name="fetchFullText" />'],
    ['a key of the catalog', "t('list_name_unread')"],
  ])('but not %s', (_what, code) => {
    expect(found(code)).toEqual([]);
  });
});
