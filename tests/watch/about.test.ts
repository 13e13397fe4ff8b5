import { expect, test } from 'vitest';
import { finish } from '../../lib/steps.ts';
import { entitySteps } from '../../lib/watch/about.ts';
import { EntityMatcher } from '../../lib/watch/entity-matcher.ts';
import { readSectorList } from '../support/watch/score-texts.ts';

const matcher = new EntityMatcher(await readSectorList());

/** What an article is about that has this second paragraph and two longer ones. */
const aboutOf = (second: string): string[] => {
  const rest = 'Nothing else was decided at the meeting on that day. '.repeat(4);
  const paragraphs = ['Work began.', second, rest];
  const { about } = finish(entitySteps(matcher, { title: 'News', keyPoints: [], paragraphs }));
  return [...about].map(({ name }) => name);
};

test.each([
  ['a name and its ticker are one mention', 'Lynas Rare Earths Ltd. (ASX: LYC) met.', []],
  [
    'a name at the end of a sentence and at the start of the next are two',
    'It sells samarium. Samarium is scarce.',
    ['samarium'],
  ],
])('about: %s', (_, second, expected) => {
  expect(aboutOf(second)).toEqual(expected);
});

test('about: a name that ends one paragraph and begins the next is two mentions', () => {
  const rest = 'Nothing else was decided. '.repeat(8);
  const paragraphs = ['Work began.', 'It sells samarium', 'Samarium is scarce.', rest];
  const { about } = finish(entitySteps(matcher, { title: 'News', keyPoints: [], paragraphs }));
  expect([...about].map(({ name }) => name)).toEqual(['samarium']);
});
