import { expect } from 'vitest';
import { test } from '../extension.tsx';

/** A paragraph of ordinary English. */
const text =
  'The ministry licenses exports of separated oxides by weight and by end use. A maker of magnets in another country has to name its customer, and waits for up to 45 working days. Prices outside of the country rose by a third while the forms were new, and fell again once most of them had been answered.';

const pairs = [
  { font: '400 17.5px', typeface: 'Newsreader', fallback: 'Newsreader fallback' },
  { font: '560 15.5px', typeface: 'Newsreader', fallback: 'Newsreader fallback' },
  { font: 'italic 400 17.5px', typeface: 'Newsreader', fallback: 'Newsreader fallback' },
  { font: '400 12.5px', typeface: 'Inter', fallback: 'Inter fallback' },
  { font: '600 12.5px', typeface: 'Inter', fallback: 'Inter fallback' },
  { font: '400 17.5px', typeface: 'Atkinson Hyperlegible Next', fallback: 'Atkinson fallback' },
];

/** The size of the text in one line. A fallback is a font of the system, as in `tests/fonts.conf`. */
async function measure(font: string): Promise<{ width: number; height: number }> {
  expect(await document.fonts.load(font), font).not.toEqual([]);
  const line = document.createElement('span');
  Object.assign(line.style, { font, whiteSpace: 'nowrap', position: 'absolute' });
  line.textContent = text;
  document.body.append(line);
  const { width, height } = line.getBoundingClientRect();
  line.remove();
  return { width, height };
}

test('fonts: text is as wide and high before its typeface has arrived', async ({ extension }) => {
  await extension.openPanel();
  for (const { font, typeface, fallback } of pairs) {
    const arrived = await measure(`${font} '${typeface}'`);
    const before = await measure(`${font} '${fallback}'`);
    expect(Math.abs(before.width / arrived.width - 1), `${font} ${typeface}`).toBeLessThan(0.03);
    expect(Math.abs(before.height - arrived.height), `${font} ${typeface}`).toBeLessThan(1.5);
  }
});
