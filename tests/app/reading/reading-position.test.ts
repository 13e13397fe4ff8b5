import { expect, test } from 'vitest';
import { saveReadingPosition, startReading } from '../../../lib/app/reading/reading-position.ts';
import { aboveFirstPassage } from '../../../lib/article/model/reading-position.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readReadingPosition } from '../../../lib/store/user/reading-positions.ts';
import { playPage } from '../../support/after-write.ts';
import { createMachine, noon } from '../../support/fakes/simulated-machine.ts';

const place = {
  articleId: 7,
  passage: 4,
  fraction: 0.5,
  hash: 'abc',
  text: 'Shares rose.',
  before: 'The mine reopened.',
  finished: false,
};

test('reading position: is the one saved last', async () => {
  createMachine();
  playPage();
  expect(await readReadingPosition(7)).toBeNull();
  await saveReadingPosition(place);
  await saveReadingPosition({ ...place, passage: 5 });
  expect(await readReadingPosition(7)).toEqual({ ...place, passage: 5, at: noon });
});

test('reading position: is not stored at the very top', async () => {
  await saveReadingPosition(place);
  await saveReadingPosition({ ...place, passage: aboveFirstPassage, fraction: 0 });
  expect(await db.readingPositions.count()).toBe(0);
  await saveReadingPosition({ ...place, passage: aboveFirstPassage, fraction: 0.2 });
  expect(await readReadingPosition(7)).toMatchObject({ passage: aboveFirstPassage, fraction: 0.2 });
});

test('startReading: resets only articles that were read to the end', async () => {
  await saveReadingPosition(place);
  await startReading(7);
  expect(await readReadingPosition(7)).toMatchObject(place);
  await saveReadingPosition({ ...place, finished: true });
  await startReading(8);
  expect(await readReadingPosition(7)).not.toBeNull();
  await startReading(7);
  expect(await readReadingPosition(7)).toBeNull();
});

test('reading position: ignores a damaged row', async () => {
  await db.table('readingPositions').put({ ...place, text: undefined, at: 1 });
  expect(await readReadingPosition(7)).toBeNull();
});
