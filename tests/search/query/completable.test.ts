import { describe, expect, test } from 'vitest';
import {
  completableIn,
  completedWith,
  operatorsBeginning,
  valuesBeginning,
} from '../../../lib/search/query/completable.ts';
import { isValues } from '../../../lib/search/query/operators.ts';

const isAny = () => true;

describe('the end of a query', () => {
  test.each([
    ['cat', '', 'cat', null],
    ['rare -cat', 'rare -', 'cat', null],
    ['(cat', '(', 'cat', null],
    ['category:ma', 'category:', 'ma', 'category'],
    ['tin category:', 'tin category:', '', 'category'],
    ['-is:un', '-is:', 'un', 'is'],
    ['author:"jane d', 'author:', 'jane d', 'author'],
    ['（author：「jane d', '（author：', 'jane d', 'author'],
    ['«a phrase» tag：x', '«a phrase» tag：', 'x', 'tag'],
    ['"a phrase" tag:x', '"a phrase" tag:', 'x', 'tag'],
  ])('of %s is completed', (query, before, typed, operator) => {
    const found = completableIn(query);
    expect([found?.before, found?.typed, found?.operator?.names[0] ?? null]).toEqual([
      before,
      typed,
      operator,
    ]);
  });

  test.each(['', 'c', 'rare ', 'Cat', 'category:mining ', 'colour:re', '"rare cat', 'ASX:LYC'])(
    'of %j is left as it is',
    (query) => {
      const found = completableIn(query);
      expect(found && operatorsBeginning(found.typed, isAny)).toSatisfy(
        (names: string[] | null) => names === null || names.length === 0,
      );
    },
  );
});

describe('completion', () => {
  test('offers operators, the words of "is", and the most frequent values of which a word begins so', () => {
    expect(operatorsBeginning('no', isAny)).toEqual(['note:']);
    expect(operatorsBeginning('in', isAny)).toEqual([]);
    expect(valuesBeginning(isValues, 'Un', 8)).toEqual(['unread']);
    const values = ['Policy', 'Deep-Sea Mining', 'Mining', 'Magnets'];
    expect(valuesBeginning(values, 'm', 2)).toEqual(['Deep-Sea Mining', 'Mining']);
    expect(valuesBeginning(values, 'sea', 8)).toEqual(['Deep-Sea Mining']);
    expect(valuesBeginning(values, '', 8)).toEqual(values);
    expect(valuesBeginning(['sec.gov', 'www.reuters.com'], 'reu', 8)).toEqual(['www.reuters.com']);
  });

  test('puts a value of several words in quotes', () => {
    const found = completableIn('tin category:ra');
    expect(found && completedWith(found, 'Rare Earths')).toBe('tin category:"Rare Earths" ');
    expect(found && completedWith(found, 'Radar')).toBe('tin category:Radar ');
    expect(found && completedWith(found, 'The "Rare"')).toBe('tin category:"The \\"Rare\\"" ');
  });
});
