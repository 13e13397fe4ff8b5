import { beforeEach, describe, expect, test } from 'vitest';
import { dismissLosses, newLosses } from '../../../lib/store/articles/known-losses.ts';
import { db } from '../../../lib/store/db/database.ts';
import { highlight } from '../../support/builders/highlights.ts';

const lost = highlight('a', { version: 'v1' });
const facts = async () => (await db.meta.where('key').startsWith('knownLoss:').toArray()).length;

describe('the dismissed announcement of a lost highlight', () => {
  beforeEach(async () => {
    await db.highlights.bulkPut([lost, highlight('b', { version: 'v1' })]);
    await dismissLosses([lost], 5);
  });

  test('is known, also once its note is edited', async () => {
    await db.highlights.put({ ...lost, note: 'Where is it?' });
    expect(await newLosses([lost])).toEqual([]);
    expect(await facts()).toBe(1);
  });

  test('is forgotten with the highlight', async () => {
    await db.highlights.delete('b');
    expect(await facts()).toBe(1);
    await db.highlights.delete('a');
    expect(await facts()).toBe(0);
  });

  test('is forgotten with all highlights', async () => {
    await db.highlights.clear();
    expect(await facts()).toBe(0);
  });

  test('is forgotten once the highlight has a place in another version', async () => {
    await db.highlights.put({ ...lost, version: 'v2' });
    expect(await facts()).toBe(0);
  });
});
