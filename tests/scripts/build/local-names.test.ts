import { expect, test } from 'vitest';
import { withLocalNames } from '../../../scripts/build/local-names.ts';

const chunk = (name: string, code: string, isEntry = false) => ({
  fileName: `chunks/${name}.js`,
  code,
  isEntry,
});

test('local names: what chunks share has the name that it has where it is declared', () => {
  const chunks = [
    chunk('first', 'let e=1,t=2;export{e as $,t as er};'),
    chunk('panel', 'import{$ as n,er as e}from"./first.js";let t=n+e;export{t as x};'),
    chunk(
      'page',
      'import{$ as r}from"./first.js";import{x as t}from"./panel.js";r(t,`export{e as $}`);',
    ),
  ];
  expect(withLocalNames(chunks)).toEqual([
    'let e=1,t=2;export{e,t};',
    'import{e as n,t as e}from"./first.js";let t=n+e;export{t};',
    'import{e as r}from"./first.js";import{t}from"./panel.js";r(t,`export{e as $}`);',
  ]);
});

test('local names: what a dynamic import takes keeps its name, in whichever chunk it is', () => {
  const chunks = [
    chunk('later', 'let e=1,t=2;export{e as a,t as b};'),
    chunk('similar', 'export{a as readSimilar}from"./later.js";', true),
    chunk('popup', 'import{b as e}from"./later.js";export{e as start};', true),
    chunk('app', 'import{start as n}from"./popup.js";n();'),
  ];
  expect(withLocalNames(chunks)).toEqual([
    'let e=1,t=2;export{e,t};',
    'export{e as readSimilar}from"./later.js";',
    'import{t as e}from"./later.js";export{e as start};',
    'import{start as n}from"./popup.js";n();',
  ]);
});

test('local names: files of packages and names that occur once stay', () => {
  const code = 'import"./first.js";import e from"other";import*as n from"./first.js";export{e};';
  expect(withLocalNames([chunk('panel', code), chunk('first', 'export default 1')])[0]).toBe(code);
});
