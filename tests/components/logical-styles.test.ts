import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathsBelow } from '../support/source/source-files.ts';

const physical = [
  /\b(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/g,
  /\b(?:text-align|float|clear): *(?:left|right)\b/g,
  /(?<![-\w])(?:left|right) *:[^;]*/g,
];

/** The values of a shorthand. A function with its arguments is one value. */
const valuesOf = (value: string): string[] =>
  value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

function physicalIn(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const shorthands = [...rules.matchAll(/(?<![-\w])(?:margin|padding|inset): *([^;]+);/g)];
  const uneven = shorthands.filter(([, value = '']) => {
    const [, right, , left] = valuesOf(value);
    return left !== undefined && left !== right;
  });
  return [
    ...physical.flatMap((pattern) => rules.match(pattern) ?? []),
    ...uneven.map(([all]) => all),
  ];
}

test('styles: name the sides along a line logically, so that pages can be written from right to left', () => {
  const found = pathsBelow('components')
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => physicalIn(readFileSync(path, 'utf8')).map((rule) => `${path}: ${rule}`));
  // All of these are set to measured positions on the page.
  expect(found).toEqual([
    'components/highlight/HighlightBox.css: left: var(--left, 0)',
    'components/highlight/NoteMarkers.css: left: var(--left)',
    'components/ui/popover/Popover.css: inset: var(--top, auto) var(--right, auto) var(--bottom, auto) auto;',
  ]);
});

test.each([
  ['p { margin-left: 1px; }', ['margin-left']],
  ['p { padding: 1px calc(2px + (1px)) 3px 4px; }', ['padding: 1px calc(2px + (1px)) 3px 4px;']],
  ['p { padding: 1px 2px 3px 2px; margin-inline-start: 1px; }', []],
  ['p { text-align: right; inset-inline: 0; }', ['text-align: right']],
])('physical sides: are found in %s', (css, expected) => {
  expect(physicalIn(css)).toEqual(expected);
});
