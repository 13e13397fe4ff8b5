import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { t } from '../../../lib/i18n/t.ts';
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
  // Another selection of states for each language, so that `npm test` covers more of them.
  const shown = sampled(states.slice(pseudoLanguages.indexOf(language) * 5), 36);

  test.each(shown)('layout: leaves nothing broken or cut at 240 px: $name', async (state) => {
    await speak(language);
    await resizeTo(width, 700);
    onTestFinished(await showState(state, render));
    const faults = () => [...overflowingElements(), ...cutTexts()];
    await expect.poll(faults, { timeout: 5_000 }).toEqual([]);
  });
});

test('right to left: a search in English leaves room for the button that ends it', async () => {
  await speak('right-to-left');
  const searching = states.find(({ name }) => name === 'surfaces/panel: search');
  onTestFinished(await showState(searching ?? expect.unreachable(), render));
  await expect.poll(() => document.querySelector('.lead.result mark')).not.toBeNull();
  const field = document.querySelector<HTMLElement>('.SearchBox input');
  const button = document.querySelector('.SearchBox .IconButton');
  const [text, end] = [field, button].map((element) => element?.getBoundingClientRect().left ?? 0);
  expect(end).toBeLessThan((text ?? 0) + 20);
  const padding = Number.parseFloat(getComputedStyle(field ?? document.body).paddingLeft);
  expect(padding).toBeGreaterThanOrEqual(button?.clientWidth ?? Number.POSITIVE_INFINITY);
});

test('right to left: a name in a sentence keeps its own order, signs at its end included', async () => {
  await speak('right-to-left');
  const sentence = document.createElement('p');
  sentence.textContent = t('article_byAuthor', { author: 'Neo (TSX)' });
  document.body.append(sentence);
  onTestFinished(() => sentence.remove());
  const leftOf = (sign: string): number => {
    const range = document.createRange();
    const at = sentence.textContent.indexOf(sign);
    range.setStart(sentence.firstChild ?? sentence, at);
    range.setEnd(sentence.firstChild ?? sentence, at + 1);
    return range.getBoundingClientRect().left;
  };
  const places = ['N', '(', 'X', ')'].map(leftOf);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});
