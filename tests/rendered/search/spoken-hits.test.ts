import { expect } from 'vitest';
import { shortEpisode } from '../../support/builders/short-episode.ts';
import { axeViolations } from '../axe.ts';
import { button, isPaused, playedTo } from '../episode.ts';
import { testWith } from '../extension.tsx';
import { currentPassage, isCurrentInView, painted } from '../reading/hits/marks.ts';

/** The word is in the title and in the text above the transcript. The transcript is below the fold. */
const filler = '<p>The separation of heavy metals is slow, and few plants do it.</p>'.repeat(40);
const episode = { ...shortEpisode, html: shortEpisode.html.replace('<h2', `${filler}<h2`) };

const test = testWith({ articles: [episode], published: 1 });

test('a result that a recording says has its time, and opens there', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await panel.locator('.SearchBox input').fill('cerium polish ');
  const text = () => panel.locator('[data-row] .lead').textContent();
  await expect.poll(text).toMatch(/^2:01 .*Fine cerium oxide polishes a lens/s);
  expect(await axeViolations()).toEqual([]);

  await panel.locator('[data-row] [data-stop]').first().click();
  await expect.poll(() => painted('current-hit')).toEqual(['cerium']);
  await expect.poll(() => currentPassage()?.textContent).toContain('02:01.500');
  await expect.poll(isCurrentInView).toBe(true);
  expect(await isPaused(panel)).toBe(true);

  // The recording can be played from that time, as from any other.
  await button(panel, 'Download').click();
  await panel.getByText(/^Downloaded, /).waitFor();
  await button(panel, '02:01.500').click();
  await expect.poll(() => playedTo(panel)).toBeGreaterThanOrEqual(121.5);
});
