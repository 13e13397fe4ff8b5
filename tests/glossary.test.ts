import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tableSpecs } from '../lib/store/db/table-specs.ts';
import { sourceFiles } from './support/source/source-files.ts';

const page = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| (?!term|---)(.+) \|$/gm)].map(([, row = '']) =>
  row.split(' | '),
);
const places = rows.map(([, , place = '']) => place).join('\n');
const code = sourceFiles('lib', 'components')
  .map(({ source }) => source)
  .join('\n');

/** Whether a type with this name is declared and has the field, if one is named. */
function isDeclared(name: string): boolean {
  const [type = '', field] = name.split('.');
  const declared = new RegExp(`(?:interface|type) ${type}\\b[^]*?\\n}`).exec(code)?.[0];
  return declared !== undefined && (!field || new RegExp(`\\b${field}\\??:`).test(declared));
}

// Paths are checked with those of every page, in docs.test.ts.
describe('glossary', () => {
  test('has a term, a meaning and a place in the code in each row', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((cells) => cells.length !== 3 || cells.includes(''))).toEqual([]);
  });

  test('explains each term once', () => {
    const terms = rows.flatMap(([term = '']) => term.split(', '));
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  test('names tables that exist', () => {
    const named = [...places.matchAll(/table `(\w+)`/g)].map(([, table = '']) => table);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((table) => !(table in tableSpecs))).toEqual([]);
  });

  test('names types and fields that exist', () => {
    const named = [...places.matchAll(/`([A-Z]\w+(?:\.\w+)?)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !isDeclared(name))).toEqual([]);
  });
});
