import { expect, test } from 'vitest';
import { latestReading } from '../../lib/platform/latest-reading.ts';

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
