import { expect, test } from 'vitest';
import { takeOpeningNote } from '../../../lib/app/first-run/opening-note.ts';
import { createMachineForPages } from '../../support/fakes/simulated-machine.ts';

test('the first opening is noted in one of two panels that open at once, and in none later', async () => {
  createMachineForPages();
  const notes = await Promise.all([takeOpeningNote(), takeOpeningNote()]);
  expect(notes.filter((lines) => lines.length > 0)).toHaveLength(1);
  expect(await takeOpeningNote()).toEqual([]);
});
