import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import { leaveGap } from '../../gallery/states/samples.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';

const jobs = async (extension: RenderedExtension, type: JobRow['type']) =>
  (await extension.rows<JobRow>('jobs')).filter((job) => job.type === type);

/** Makes the last poll old, because an older page is requested at least ten seconds after a poll. */
const makePollOld = () => db.channels.toCollection().modify({ checkedAt: 0 });

/** The end of the list of all articles. */
async function openEnd(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  const all = panel.getByRole('button', { name: 'All', exact: true });
  await all.click();
  await all.and(panel.locator('[aria-current="true"]')).waitFor();
  await panel.keyboard.press('End');
  await panel.getByText(/^Complete since /).waitFor();
  // The last row gets the focus once it is drawn.
  const inRow = () => document.activeElement?.closest('[data-row]') !== null;
  await expect.poll(() => panel.evaluate(inRow)).toBe(true);
  return panel;
}

/** The button that has the focus when the card appears, before the browser paints it. */
const focusWithCard = (): Promise<string | null | undefined> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.BackfillCard')) return;
      observer.disconnect();
      resolve(document.activeElement?.textContent);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

describe('coverage', () => {
  test('older articles are loaded on request, paused, resumed and canceled by key', async ({
    extension,
  }) => {
    await makePollOld();
    const before = (await extension.articles()).length;
    const panel = await openEnd(extension);
    const focused = focusWithCard();
    await panel.getByRole('button', { name: 'Load older articles' }).press('Enter');
    const card = panel.getByRole('region', { name: /^Loading older articles/ });
    await card.waitFor();
    // The card has taken over the focus from the button that it replaced.
    expect(await focused).toBe('Pause');
    const states = async () => {
      const rows = await jobs(extension, 'backfill');
      const entries = rows.map((job) => [job.kind, job.type === 'backfill' && job.state]);
      return Object.fromEntries(entries);
    };
    // The podcast's feed has one page; the next page of the news comes only after a delay.
    await expect.poll(states).toEqual({ 'backfill:news': 'running', 'backfill:podcast': 'done' });
    expect((await extension.articles()).length).toBeGreaterThan(before);
    await panel.keyboard.press('Enter');
    await card.getByText('Loading older articles is paused').waitFor();
    expect(await states()).toMatchObject({ 'backfill:news': 'paused' });
    await card.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(states).toMatchObject({ 'backfill:news': 'running' });
    await card.getByRole('button', { name: 'Cancel' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await jobs(extension, 'backfill')).toEqual([]);
    await panel.getByRole('button', { name: 'Load older articles' }).waitFor();
  });

  test('another list opens at its top while older articles come in at the end of this one', async ({
    extension,
  }) => {
    const panel = await openEnd(extension);
    await panel.getByRole('button', { name: 'Load older articles' }).press('Enter');
    await panel.getByText('Pause').waitFor();
    const view = () => document.querySelector('main');
    view()?.scrollTo(0, view()?.scrollHeight ?? 0);
    const unread = panel.getByRole('button', { name: /^Unread/ });
    await unread.click();
    await unread.and(panel.locator('[aria-current="true"]')).waitFor();
    await expect.poll(() => view()?.scrollTop).toBe(0);
    await panel.locator('[data-row]').first().waitFor();
    expect(view()?.scrollTop).toBe(0);
  });

  test('a gap is shown between the rows around it, and can be retried', async ({ extension }) => {
    await leaveGap(extension.site);
    await makePollOld();
    const panel = await extension.openPanel();
    const gap = panel.locator('.GapRow');
    await gap.getByText(/^Articles (between|around) .+ may be missing\./).waitFor();
    await gap.getByRole('button', { name: 'Try again' }).click();
    await extension.makeJobsDue();
    await gap.waitFor({ state: 'detached' });
    expect(await jobs(extension, 'gap')).toEqual([]);
    const news = await db.coverage.filter(({ channel }) => channel === 'news').toArray();
    expect(news).toHaveLength(1);
  });
});
