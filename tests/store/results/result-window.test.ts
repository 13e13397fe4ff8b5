import { describe, expect, test } from 'vitest';
import { resultWindow } from '../../../lib/store/results/result-window.ts';

/** Results of which only some are known at first. Records how many were requested. */
function results(ids: readonly number[], known: number) {
  const asked: number[] = [];
  const read = async (atLeast: number) => {
    asked.push(atLeast);
    return ids.slice(0, Math.max(known, atLeast));
  };
  return { window: resultWindow({ count: ids.length, read }), asked };
}

describe('the window of a search', () => {
  const ids = [5, 9, 2, 7, 1];

  test('has the results in their order', async () => {
    const { window } = results(ids, 2);
    expect(await window.count()).toBe(5);
    expect(await window.range(1, 4)).toEqual([9, 2, 7]);
    expect(await window.range(3, Number.POSITIVE_INFINITY)).toEqual([7, 1]);
    expect(await window.range(-2, 1)).toEqual([5]);
    expect([await window.idAt(2), await window.idAt(5), await window.idAt(-1)]).toEqual([
      2,
      undefined,
      undefined,
    ]);
  });

  test('tells the neighbors of a result, and begins at the top for any other article', async () => {
    const { window } = results(ids, 2);
    expect(await window.after(9, 2)).toEqual([2, 7]);
    expect(await window.after(1, 2)).toEqual([]);
    expect(await window.after(4, 2)).toEqual([5, 9]);
    expect(await window.before(7)).toBe(2);
    expect(await window.before(5)).toBeUndefined();
    expect(await window.before(4)).toBeUndefined();
    expect([await window.indexOf(1), await window.indexOf(4)]).toEqual([4, -1]);
  });

  test('asks for no more than an answer needs', async () => {
    const { window, asked } = results(ids, 2);
    await window.after(9, 1);
    await window.range(0, 2);
    expect(Math.max(...asked)).toBe(3);
  });
});
