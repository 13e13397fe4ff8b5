import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { pseudoLanguages, speak } from '../../gallery/languages.ts';
import { showState } from '../../gallery/show-state.tsx';
import { states } from '../../gallery/states.ts';
import { sampled } from '../../support/sampled.ts';
import { cutTexts, overflowingElements } from '../overflow.ts';
import { render } from '../render.ts';
import { resizeTo } from '../viewport.ts';

/** A narrow panel. */
const width = 240;

afterEach(() => speak('en'));

describe.each(pseudoLanguages)('words that are %s', (language) => {
  // Another part of the states for each, so that `npm test` shows more of them.
  const shown = sampled(states.slice(pseudoLanguages.indexOf(language) * 5), 12);

  test.each(shown)('layout: leaves nothing broken or cut at 240 px: $name', async (state) => {
    await speak(language);
    await resizeTo(width, 700);
    onTestFinished(await showState(state, render));
    const faults = () => [...overflowingElements(), ...cutTexts()];
    await expect.poll(faults, { timeout: 5_000 }).toEqual([]);
  });
});
