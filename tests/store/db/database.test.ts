import Dexie, { liveQuery } from 'dexie';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { db, read, write } from '../../../lib/store/db/database.ts';
import type { ReadTables, Tables } from '../../../lib/store/db/tables.ts';

const row = (articleId: number) => ({ articleId, listedAt: articleId });

describe('transaction scope', () => {
  test('contains exactly the declared tables', async () => {
    await read(['unread', 'saved'], async (tx) => {
      expect(Object.keys(tx)).toEqual(['unread', 'saved']);
      expectTypeOf(tx).toEqualTypeOf<Pick<ReadTables, 'unread' | 'saved'>>();
    });
    await write(['unread'], async (tx) => {
      expectTypeOf(tx).toEqualTypeOf<Pick<Tables, 'unread'>>();
    });
  });

  test('rejects an undeclared table at compile time and at runtime', async () => {
    await write(['unread'], async (tx) => {
      // @ts-expect-error: `saved` is not declared.
      expect(tx.saved).toBeUndefined();
    });
    // @ts-expect-error: there is no such table.
    await expect(read(['marvels'], async () => null)).rejects.toThrow();
  });

  test('rejects a function that needs undeclared tables at compile time', async () => {
    const needsBoth = async (tx: Pick<Tables, 'unread' | 'saved'>) => Object.keys(tx).length;
    await write(['unread', 'saved', 'meta'], needsBoth);
    // @ts-expect-error: `needsBoth` needs `saved`.
    await write(['unread'], needsBoth);
  });

  test('rejects a write in a read transaction at compile time and at runtime', async () => {
    // @ts-expect-error: tables to read have no `put`.
    await expect(read(['unread'], (tx) => tx.unread.put(row(1)))).rejects.toThrow();
  });
});

describe('transaction outcome', () => {
  test('of a read is known before the transaction ends', async () => {
    const order: string[] = [];
    const ended = new Promise<void>((done) => {
      const answered = read(['unread'], async (tx) => {
        Dexie.currentTransaction?.on('complete', () => done(void order.push('ended')));
        return tx.unread.count();
      });
      void answered.then(() => order.push('answered'));
    });
    await ended;
    expect(order).toEqual(['answered', 'ended']);
  });

  test('writes nothing when the callback throws', async () => {
    const work = write(['unread', 'meta'], async (tx) => {
      await tx.unread.put(row(1));
      await tx.meta.put({ key: 'a', value: 1 });
      throw new Error('halfway');
    });
    await expect(work).rejects.toThrow('halfway');
    expect([await db.unread.count(), await db.meta.count()]).toEqual([0, 0]);
  });

  test('stays open through nested async functions and parallel requests', async () => {
    const deep = async (tx: Pick<Tables, 'unread'>, articleId: number): Promise<number> => {
      await tx.unread.put(row(articleId));
      if (articleId < 5) return deep(tx, articleId + 1);
      const counts = await Promise.all([tx.unread.count(), tx.unread.toArray()]);
      return counts[0];
    };
    expect(await write(['unread'], (tx) => deep(tx, 1))).toBe(5);
  });

  test('commits or aborts with the enclosing transaction', async () => {
    const work = write(['unread', 'meta'], async (tx) => {
      await write(['unread'], (inner) => inner.unread.put(row(1)));
      expect(await tx.unread.count()).toBe(1);
      throw new Error('after the inner one');
    });
    await expect(work).rejects.toThrow('after the inner one');
    expect(await db.unread.count()).toBe(0);
  });

  test('is isolated: a concurrent write waits', async () => {
    await db.unread.put(row(1));
    const counts = read(['unread'], async (tx) => {
      const before = await tx.unread.count();
      void db.unread.put(row(2));
      return [before, await tx.unread.count()];
    });
    expect(await counts).toEqual([1, 1]);
  });
});

describe('transaction live queries', () => {
  test('observe writes made in a transaction, by index and by count', async () => {
    const seen: unknown[] = [];
    const query = () =>
      read(['unread'], async (tx) => [
        await tx.unread.count(),
        await tx.unread.orderBy('listedAt').reverse().limit(2).primaryKeys(),
      ]);
    const subscription = liveQuery(query).subscribe((value) => seen.push(value));
    await expect.poll(() => seen.length).toBe(1);
    await write(['unread'], (tx) => tx.unread.bulkPut([row(1), row(2), row(3)]));
    await expect.poll(() => seen.at(-1)).toEqual([3, [3, 2]]);
    await write(['unread'], (tx) => tx.unread.delete(3));
    await expect.poll(() => seen.at(-1)).toEqual([2, [2, 1]]);
    subscription.unsubscribe();
  });

  test('observe a write that comes while they run, and those before it', async () => {
    const seen: number[] = [];
    const { promise: end, resolve: endQuery } = Promise.withResolvers<void>();
    const query = async () => {
      const count = await read(['unread'], (tx) => tx.unread.count());
      if (count === 1) await end;
      return count;
    };
    const subscription = liveQuery(query).subscribe((count) => seen.push(count));
    await expect.poll(() => seen).toEqual([0]);
    await db.saved.put({ articleId: 1, savedAt: 1 });
    await db.unread.put(row(1));
    await db.unread.put(row(2));
    endQuery();
    await expect.poll(() => seen.at(-1)).toBe(2);
    subscription.unsubscribe();
  });

  test.each(['toArray', 'primaryKeys'] as const)(
    'observe each of many rows that they were answered: %s',
    async (method) => {
      const ids = Array.from({ length: 600 }, (_, index) => index + 1);
      await db.unread.bulkPut(ids.map(row));
      const seen: number[] = [];
      const query = () =>
        read(['unread'], async (tx) => {
          const rows = tx.unread.where('listedAt').above(0);
          return (await (method === 'toArray' ? rows.toArray() : rows.primaryKeys())).length;
        });
      const subscription = liveQuery(query).subscribe((length) => seen.push(length));
      await expect.poll(() => seen).toEqual([600]);
      await db.unread.delete(300);
      await expect.poll(() => seen).toEqual([600, 599]);
      await db.unread.put({ articleId: 400, listedAt: -1 });
      await expect.poll(() => seen).toEqual([600, 599, 598]);
      subscription.unsubscribe();
    },
  );

  test('observe what is read after many nested awaits', async () => {
    const seen: number[] = [];
    const nested = async (depth: number): Promise<void> => {
      if (depth > 0) await nested(depth - 1);
    };
    const query = () =>
      read(['unread', 'saved'], async (tx) => {
        await tx.saved.count();
        // More than Dexie follows by itself, which is two or three in a browser.
        await nested(200);
        return tx.unread.count();
      });
    const subscription = liveQuery(query).subscribe((count) => seen.push(count));
    await expect.poll(() => seen).toEqual([0]);
    await db.unread.put(row(1));
    await expect.poll(() => seen.at(-1)).toBe(1);
    subscription.unsubscribe();
  });
});
