import { expect, test } from 'vitest';
import type { Entity } from '../../lib/watch/entity.ts';
import { readLabeledTexts } from '../support/watch/labeled-texts.ts';
import { readSectorList, scoreTexts } from '../support/watch/score-texts.ts';

const score = async (file: string) =>
  scoreTexts(
    await readSectorList(),
    await readLabeledTexts(new URL(file, import.meta.url).pathname),
  );

test.each([
  ['sentences.jsonl', 400],
  ['more-sentences.jsonl', 300],
])('entity matcher: finds what the labeled sentences of %s mention', async (file, atLeast) => {
  const { mentions, found } = await score(file);
  expect(found.length).toBeGreaterThanOrEqual(atLeast);
  expect(mentions?.unknown).toEqual([]);
  expect(mentions?.precision).toBeGreaterThanOrEqual(0.98);
  expect(mentions?.recall).toBeGreaterThanOrEqual(0.95);
});

test('entity matcher: finds what the labeled articles are about, and what they mention', async () => {
  const { about, mentions, found } = await score('about.jsonl');
  expect(found.length).toBeGreaterThanOrEqual(60);
  expect(about?.precision).toBeGreaterThanOrEqual(0.95);
  expect(about?.recall).toBeGreaterThanOrEqual(0.9);
  expect(mentions?.precision).toBeGreaterThanOrEqual(0.98);
  expect(mentions?.recall).toBeGreaterThanOrEqual(0.95);
});

test('the built-in list names each entity once, and each symbol', async () => {
  const { entities } = await readSectorList();
  const names = entities.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const elements = entities.filter(({ kind }) => kind === 'element');
  expect(elements).toHaveLength(17);
  expect(elements.filter(({ symbol }) => !symbol)).toEqual([]);
  const symbolsOf = (wanted: Entity['series']) =>
    elements.flatMap(({ symbol, series }) => (series === wanted ? symbol : []));
  expect(symbolsOf('light')).toEqual(['La', 'Ce', 'Pr', 'Nd', 'Pm', 'Sm', 'Eu']);
  expect(symbolsOf('heavy')).toEqual(['Y', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu']);
  expect(symbolsOf(undefined)).toEqual(['Sc']);
});
