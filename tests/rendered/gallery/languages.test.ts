import '@fontsource-variable/noto-sans-jp';
import '@fontsource-variable/noto-sans-sc';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { t } from '../../../lib/i18n/t.ts';
import { pseudoLanguages, speak } from '../../gallery/languages.ts';
import { showState } from '../../gallery/show-state.tsx';
import { states } from '../../gallery/states.ts';
import { sampled } from '../../support/sampled.ts';
import { cutTexts, overflowingElements, wrappedParts } from '../overflow.ts';
import { render } from '../render.ts';
import { resizeTo } from '../viewport.ts';

/** A narrow panel. */
const width = 240;

const translations = ['de', 'es', 'fr', 'ja', 'zh_CN'] as const;

/** Each machine has other fonts for Japanese and Chinese, or none, so the tests bring theirs. */
const eastAsian = "'Noto Sans JP Variable', 'Noto Sans SC Variable'";

const typefaces = document.createElement('style');
typefaces.textContent = `:root { ${['--sans', '--serif']
  .map((name) => {
    const style = getComputedStyle(document.documentElement);
    const [own, ...fallbacks] = style.getPropertyValue(name).split(',');
    return `${name}: ${[own, eastAsian, ...fallbacks]};`;
  })
  .join(' ')} }`;

beforeAll(() => document.head.append(typefaces));

afterAll(() => typefaces.remove());

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

/** The hint of each field, and a state that has the field. */
const hints = [
  ['filter_search', 'surfaces/panel: filter'],
  ['search_label', 'surfaces/panel: filter'],
  ['myHighlights_search', 'surfaces/panel: my highlights'],
  ['briefing_find', 'surfaces/panel: briefings, none found'],
  ['hits_find', 'surfaces/panel: find in article'],
  ['tags_addTag', 'surfaces/panel: tags of an article'],
  ['shortcut_find', 'shortcuts/KeySheet: open'],
  ['settings_find', 'surfaces/settings: all sections'],
  ['settings_findEntity', 'surfaces/settings: all sections'],
  ['settings_colorNameExample_1', 'surfaces/settings: all sections'],
] as const;

test.each(hints)('hint of a field: is whole in every language: %s', async (key, name) => {
  onTestFinished(
    await showState(states.find((each) => each.name === name) ?? expect.unreachable(), render),
  );
  const find = () => document.querySelector(`[placeholder="${t(key)}"]`);
  await expect.poll(find).not.toBeNull();
  const field = find() ?? expect.unreachable();
  const style = getComputedStyle(field);
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas) canvas.font = style.font;
  for (const language of ['en', ...translations]) {
    await speak(language);
    await document.fonts.load(`${style.fontSize} ${eastAsian}`, t(key));
    for (const panel of [240, 320, 400]) {
      await resizeTo(panel, 700);
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      const hint = `${language}, ${panel} px: ${t(key)}`;
      const { width: needed = 0 } = canvas?.measureText(t(key)) ?? {};
      expect(needed, hint).toBeLessThanOrEqual(field.clientWidth - padding);
    }
  }
});

/** Draws a state in a language of a catalog, and resolves to this element. */
async function inLanguage(
  language: string,
  name: string,
  selector: string,
  panel: number,
): Promise<HTMLElement> {
  await speak(language);
  await resizeTo(panel, 700);
  const state = states.find((each) => each.name === name) ?? expect.unreachable();
  onTestFinished(await showState(state, render));
  return document.querySelector<HTMLElement>(selector) ?? expect.unreachable();
}

const isTooNarrow = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;

/** German has long words. */
const inGerman = (name: string, selector: string, panel: number) =>
  inLanguage('de', name, selector, panel);

test.each(['surfaces/panel: watch', 'surfaces/panel: earlier briefing, whose article has changed'])(
  'German: a state finds its controls by their English names: %s',
  async (name) => {
    expect(await inGerman(name, 'main', 320)).not.toBeNull();
  },
);

test('German: the reading bar has room for its counter at 240 px', async () => {
  const counter = await inGerman('surfaces/panel: player', '.ReadingHeader p', 240);
  const button = () => document.querySelector(`.ReadingHeader [aria-label="${t('action_save')}"]`);
  await expect.poll(button).not.toBeNull();
  await expect.poll(() => counter.textContent).toMatch(/\d/);
  await expect.poll(() => counter.scrollHeight - counter.clientHeight).toBe(0);
});

test.each([240, 320])('German: the player cuts no word at %i px', async (panel) => {
  const status = await inGerman('surfaces/panel: player', '.PlayerBar .what p', panel);
  await expect.poll(() => status.textContent).toMatch(/offline|geladen/);
  expect([status, ...status.children].filter(isTooNarrow)).toEqual([]);
});

test.each(['de', 'es'])('key sheet: no key lies over what it does in %s', async (language) => {
  const sheet = await inLanguage(language, 'surfaces/panel: keys of an article', '.KeySheet', 320);
  expect([...sheet.querySelectorAll('dt')].filter(isTooNarrow)).toEqual([]);
});

test.each(translations)('bars: have one row at 240 px in %s', async (language) => {
  await inLanguage(language, 'surfaces/panel: transcript offset', '.PlayerBar', 240);
  await expect
    .poll(() => document.querySelector('.TranscriptOffsetControl output')?.checkVisibility())
    .toBe(true);
  await expect.poll(wrappedParts).toEqual([]);
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
