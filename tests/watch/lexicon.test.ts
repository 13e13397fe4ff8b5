import { expect, test } from 'vitest';
import {
  type ChemicalWords,
  hasLexicon,
  Lexicon,
  type LexiconWords,
} from '../../lib/watch/lexicon.ts';
import { readSectorList } from '../support/watch/score-texts.ts';

/** A word list that is added to the type and missing here doesn't compile. */
const oneOfEach: LexiconWords = {
  beforeOtherNames: 'ms',
  afterOtherNames: 'technologies',
  otherThings: 'village',
  agencyTitles: 'doe',
  beforeListedAgencies: 'federal',
  afterCompanies: 'corp',
  beforeCompanies: 'miner',
  singularVerbs: 'soars',
  openers: 'why',
  businessWords: 'revenue',
  nearProjects: 'drilling',
  afterProjects: 'deposit',
  projectSites: 'tailings',
  afterSymbols: 'oxide',
  afterPlainSymbols: 'grade',
  amounts: 'kg',
  nearSymbols: 'ppm',
  priceMoves: 'rose',
  determiners: 'the',
  stockNouns: 'shares',
  marketWords: 'session',
};

const oneOfChemistry: ChemicalWords = {
  elements: 'Na',
  rowSymbols: 'Pr',
  plainSymbols: 'Dy',
  sureSymbols: 'Dy',
  wordSymbols: 'W',
  hosts: 'YAG',
};

const list = await readSectorList();

test('the packaged list has every list of words, and no other', () => {
  const lexicon = new Lexicon(list);
  const isList = (name: string): name is keyof LexiconWords => Object.hasOwn(oneOfEach, name);
  const names = Object.keys(list.words);
  expect(new Set(names)).toEqual(new Set(Object.keys(oneOfEach)));
  expect(names.filter(isList).filter((name) => !lexicon.has(name, oneOfEach[name]))).toEqual([]);
});

test('the packaged list has every list of chemistry as it is written, and no other', () => {
  const lexicon = new Lexicon(list);
  const isList = (name: string): name is keyof ChemicalWords => Object.hasOwn(oneOfChemistry, name);
  const names = Object.keys(list.chemistry);
  expect(new Set(names)).toEqual(new Set(Object.keys(oneOfChemistry)));
  const has = (name: keyof ChemicalWords, word: string) => lexicon.isChemical(name, word);
  expect(names.filter(isList).filter((name) => !has(name, oneOfChemistry[name]))).toEqual([]);
  expect(has('elements', 'na')).toBe(false);
});

test('an exchange has its regions by name and by code, and stands alone by its name only', () => {
  const lexicon = new Lexicon(list);
  expect([...lexicon.regionsOf('asx')]).toEqual(['australia']);
  expect([...lexicon.regionsOf('ch')]).toEqual(['shanghai', 'shenzhen']);
  expect([...lexicon.regionsOf('lynas')]).toEqual([]);
  expect(['asx', 'ch', 'lynas'].map((term) => lexicon.isExchange(term))).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ['no words', { words: undefined }],
  ['a list of numbers', { words: { ...oneOfEach, amounts: [1] } }],
  ['no chemistry', { chemistry: undefined }],
  ['no exchanges', { exchanges: undefined }],
  ['an exchange without codes', { exchanges: { japan: { names: 'TSE' } } }],
])('a file with %s has no lexicon', (_, damaged) => {
  expect(hasLexicon(list)).toBe(true);
  expect(hasLexicon({ ...list, ...damaged })).toBe(false);
});
