import { expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import { test } from '../../support/browsers/stories.ts';

test('rules: what they match is muted or saved as it arrives, in every window', async ({
  story,
}) => {
  const { driver, site } = story;
  const options = await driver.openTab('/options.html#rules');
  const addRule = async (text: string, action: string) => {
    await options.getByRole('button', { name: 'New rule' }).click();
    await options.getByRole('textbox', { name: 'Articles with' }).fill(text);
    await options.getByRole('checkbox', { name: action, exact: true }).check();
    await options.getByRole('button', { name: 'Save rule' }).click();
    await options.getByRole('switch', { name: text }).waitFor();
  };
  await addRule('title:samarium', 'Save');
  await addRule('"solvent extraction"', 'Mute');
  const panel = await driver.openPanel();
  const muted = () =>
    story.articles().then((articles: Article[]) => articles.filter(({ listedAt }) => listedAt < 0));
  await expect.poll(muted).not.toEqual([]);
  // The job judges stored articles in several runs.
  const jobs = async () => (await driver.rows<JobRow>('jobs')).map(({ type }) => type);
  await expect.poll(jobs).not.toContain('rules');
  const before = (await muted()).length;
  const all = panel.getByRole('button', { name: /^All/ });
  await all.click();

  site.publish('samarium-cobalt-keeps-its-seat-where-heat-decides-the-design');
  site.publish('light-sensors-shorten-the-wait-in-solvent-extraction');
  await driver.pollAndWait();
  await expect.poll(async () => (await muted()).length).toBe(before + 1);
  await expect
    .poll(() => panel.getByRole('button', { name: /^Saved/ }).textContent())
    .toMatch(/Saved\s*1$/);
  // Opening a list again shows the articles that were waiting.
  await panel.getByRole('button', { name: /^Unread/ }).click();
  await all.click();
  await panel
    .getByText(/^Samarium-Cobalt Keeps Its Seat/i)
    .first()
    .waitFor();
  expect(await panel.getByText(/^Light Sensors Shorten/i).count()).toBe(0);

  await panel.locator('.SearchBox input').fill('light sensors shorten ');
  await panel.locator('[data-row]').filter({ hasText: 'Muted' }).first().waitFor();
  await options.getByRole('button', { name: /^Delete the rule "solvent/ }).click();
  await expect.poll(muted).toEqual([]);
});
