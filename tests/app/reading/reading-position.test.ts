import { expect, test } from 'vitest';
import { beginReading, keepPlace } from '../../../lib/app/reading/reading-position.ts';
import { head } from '../../../lib/article/model/reading-position.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readPlace } from '../../../lib/store/user/reading-positions.ts';
import { newMachine, noon } from '../../support/simulated-machine.ts';

const place = {
  n: 7,
  passage: 4,
  into: 0.5,
  hash: 'abc',
  text: 'Shares rose.',
  before: 'The mine reopened.',
  finished: false,
};

test('how far an article was read is what was kept last', async () => {
  newMachine();
  expect(await readPlace(7)).toBeNull();
  await keepPlace(place);
  await keepPlace({ ...place, passage: 5 });
  expect(await readPlace(7)).toEqual({ ...place, passage: 5, at: noon });
});

test('at its very top there is nothing to keep', async () => {
  await keepPlace(place);
  await keepPlace({ ...place, passage: head, into: 0 });
  expect(await db.places.count()).toBe(0);
  await keepPlace({ ...place, passage: head, into: 0.2 });
  expect(await readPlace(7)).toMatchObject({ passage: head, into: 0.2 });
});

test('an article that was read to its end begins at its top when it is chosen again, and no other does', async () => {
  await keepPlace(place);
  await beginReading(7);
  expect(await readPlace(7)).toMatchObject(place);
  await keepPlace({ ...place, finished: true });
  await beginReading(8);
  expect(await readPlace(7)).not.toBeNull();
  await beginReading(7);
  expect(await readPlace(7)).toBeNull();
});

test('a row that a disk has damaged is as if it were not there', async () => {
  await db.table('places').put({ ...place, text: undefined, at: 1 });
  expect(await readPlace(7)).toBeNull();
});
