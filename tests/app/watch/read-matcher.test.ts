import { expect, test, vi } from 'vitest';
import { browserEnv } from '../../../lib/app/env.ts';
import { readMatcher } from '../../../lib/app/watch/read-matcher.ts';
import { readSectorList } from '../../support/watch/score-texts.ts';

const packaged = await readSectorList();

const answer = (list: object) =>
  vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => Response.json(list));

test('entity matcher: finds entities of the packaged list and the user’s own', async () => {
  answer(packaged);
  const matcher = await readMatcher([{ name: 'Acme', kind: 'company' }]);
  const [found = []] = matcher.mentionsIn(['Lynas and Acme rose.']);
  expect(found.map(({ entity }) => entity.name)).toEqual(['Lynas Rare Earths', 'Acme']);
});

test('entity matcher: without the words that tell names apart, nothing is found at all', async () => {
  answer({ version: 1, entities: packaged.entities });
  await expect(readMatcher([])).rejects.toThrow('lacks words');
});
