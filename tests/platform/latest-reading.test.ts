import { expect, test } from 'vitest';
import { latestReading, watchLatest } from '../../lib/platform/latest-reading.ts';

/** Readings that end when the test says so, by the order in which they began. */
function heldReadings() {
  const begun: PromiseWithResolvers<string>[] = [];
  const found: string[] = [];
  const reading = latestReading(
    () => {
      const held = Promise.withResolvers<string>();
      begun.push(held);
      return held.promise;
    },
    (value) => found.push(value),
  );
  const end = (index: number, value: string) => begun[index]?.resolve(value);
  return { found, reading, end };
}

test('latest reading: an earlier one that ends later is dropped', async () => {
  const { found, reading, end } = heldReadings();
  const readings = [reading.read(), reading.read(), reading.read()];
  end(1, 'second');
  await readings[1];
  end(0, 'first');
  await readings[0];
  end(2, 'third');
  await readings[2];
  expect(found).toEqual(['second', 'third']);
});

test('latest reading: one that ends in its order is handed on while a later one is under way', async () => {
  const { found, reading, end } = heldReadings();
  const first = reading.read();
  void reading.read();
  end(0, 'first');
  await first;
  expect(found).toEqual(['first']);
});

test('latest reading: nothing is handed on after the end', async () => {
  const { found, reading, end } = heldReadings();
  const first = reading.read();
  reading.end();
  end(0, 'first');
  await first;
  expect(found).toEqual([]);
});

test('latest reading: a failure is the caller’s', async () => {
  const { read } = latestReading(
    () => Promise.reject(new Error('no answer')),
    () => undefined,
  );
  await expect(read()).rejects.toThrow('no answer');
});

test('watch: reads now and after each change of any source, and neither reads nor hands on after its end', async () => {
  const sources = [new Set<() => void>(), new Set<() => void>()];
  const begun: PromiseWithResolvers<number>[] = [];
  const found: number[] = [];
  const stop = watchLatest(
    () => {
      const held = Promise.withResolvers<number>();
      begun.push(held);
      return held.promise;
    },
    (value) => found.push(value),
    ...sources.map((listeners) => (changed: () => void) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    }),
  );
  for (const listeners of sources) for (const changed of listeners) changed();
  expect(begun).toHaveLength(3);
  begun[0]?.resolve(0);
  await begun[0]?.promise;
  begun[1]?.resolve(1);
  await begun[1]?.promise;
  stop();
  expect(sources.map(({ size }) => size)).toEqual([0, 0]);
  begun[2]?.resolve(2);
  await begun[2]?.promise;
  expect(found).toEqual([0, 1]);
});
