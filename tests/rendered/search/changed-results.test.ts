import { expect, onTestFinished, vi } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day } from '../../../lib/time.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, testWith } from '../extension.tsx';
import type { PageLocator, RenderedPage } from '../page.ts';

const [article] = sampleArticles;
if (!article) throw new Error('The sample site has no article.');

/** Three articles are published at the start. The tests publish the others, in this order. */
const articles = [
  ['Terbium', 'Of terbium.'],
  ['A mine', 'Terbium is mined here and nowhere else.'],
  ['A magnet', 'It needs terbium, and a lot of it.'],
  ['Terbium, terbium', 'More terbium.'],
  ['Tin', 'Of tin.'],
].map(([title = '', text], index) => ({
  ...article,
  id: 900 + index,
  slug: `changed-${index}`,
  title,
  html: `<p>${text}</p>`,
}));

const test = testWith({ articles, published: 3 });

const titles = (panel: RenderedPage): Promise<string[]> =>
  panel.locator('[data-row] .headline').allTextContents();

const status = (panel: RenderedPage) =>
  panel.locator('.SearchBox').getByRole('status').textContent();

const pill = (panel: RenderedPage): PageLocator => panel.locator('.NewArticlesPill button');

async function search(extension: RenderedExtension, text: string): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await panel.locator('.SearchBox input').fill(text);
  await panel.locator('[data-row] mark').first().waitFor();
  return panel;
}

const publish = async (extension: RenderedExtension): Promise<void> => {
  extension.site.publish();
  await extension.pollAndWait();
};

test('results: what arrives waits, and what is counted is said at once', async ({ extension }) => {
  const panel = await search(extension, 'terbium ');
  await expect.poll(() => titles(panel)).toHaveLength(3);
  const before = await titles(panel);
  await expect.poll(() => status(panel)).toBe('3 articles');
  // Of the two articles that arrive, one has the word.
  extension.site.publish('changed-4');
  await publish(extension);
  await pill(panel).waitFor();
  await expect.poll(() => pill(panel).textContent()).toBe('1 new');
  await expect.poll(() => status(panel)).toBe('4 articles');
  expect(await titles(panel)).toEqual(before);
  expect(await axeViolations()).toEqual([]);

  await pill(panel).click();
  await expect.poll(() => titles(panel)).toContain('Terbium, terbium');
  await expect.poll(() => pill(panel).count()).toBe(0);
});

test('results: an open search says how much is indexed while the index is behind', async ({
  extension,
}) => {
  const panel = await search(extension, 'terbium ');
  await expect.poll(() => status(panel)).toBe('3 articles');
  const ids = await db.articles.toCollection().primaryKeys();
  const behind = (count: number) =>
    panel
      .locator('.SearchBox [aria-hidden="true"]')
      .getByText(`${ids.length - count} of ${ids.length} articles indexed`);
  const queue = (from: number, to: number) =>
    db.unindexed.bulkPut(
      ids.slice(from, to).map((articleId) => ({ articleId, sortAt: articleId, isStale: 1 })),
    );
  await queue(0, 2);
  await behind(2).waitFor();
  // What changes with each step of the worker isn't read out.
  const said = () => panel.locator('.SearchBox [role="status"] .visually-hidden').textContent();
  expect(await said()).toBe(`${ids.length - 2} of ${ids.length} articles indexed`);
  await queue(2, 3);
  await behind(3).waitFor();
  expect(await said()).toBe(`${ids.length - 2} of ${ids.length} articles indexed`);
  expect(await axeViolations()).toEqual([]);
  await db.unindexed.clear();
  await expect.poll(() => status(panel)).toBe('3 articles');
});

test('results: an article that was deleted is no longer there', async ({ extension }) => {
  const panel = await search(extension, 'terbium ');
  await expect.poll(() => titles(panel)).toHaveLength(3);
  const [gone, ...left] = await titles(panel);
  await db.articles.filter(({ title }) => title === gone).delete();
  await expect.poll(() => titles(panel)).toEqual(left);
  await extension.makeJobsDue();
  await expect.poll(() => status(panel)).toBe('2 articles');
  await panel.keyboard.press('ArrowDown');
  const row = panel.locator('[data-row]').first();
  await expect
    .poll(async () => [
      await row.getAttribute('aria-posinset'),
      await row.getAttribute('aria-setsize'),
    ])
    .toEqual(['1', '2']);
});

test('results: an edited article that no longer matches stays and says so, until they are shown anew', async ({
  extension,
}) => {
  const panel = await search(extension, 'terbium ');
  await expect.poll(() => titles(panel)).toHaveLength(3);
  const before = await titles(panel);
  extension.site.edit('changed-1', { html: '<p>Cerium is mined here and nowhere else.</p>' });
  await extension.pollAndWait();
  await extension.makeJobsDue();
  const note = panel.getByText('No longer matches');
  await note.waitFor();
  await expect.poll(() => status(panel)).toBe('2 articles');
  expect(await note.count()).toBe(1);
  const rows = await panel.locator('[data-row]').allTextContents();
  const outdated = rows.filter((row) => row.includes('No longer matches'));
  expect(outdated.map((row) => row.includes('A mine'))).toEqual([true]);
  expect(await titles(panel)).toEqual(before);
  expect(await axeViolations()).toEqual([]);

  await panel.locator('.SearchBox input').fill('terbium  ');
  await expect.poll(() => titles(panel)).toEqual(before.filter((title) => title !== 'A mine'));
  await expect.poll(() => note.count()).toBe(0);
});

test('results: what was read stays among unread ones, until they are shown anew', async ({
  extension,
}) => {
  const panel = await search(extension, 'terbium is:unread ');
  await expect.poll(() => titles(panel)).toHaveLength(3);
  // Said once everything is searched. Before, an article that was read would no longer be found.
  await expect.poll(() => status(panel)).toBe('3 articles');
  const before = await titles(panel);
  await db.unread.where('articleId').above(0).limit(1).delete();
  await expect.poll(() => panel.locator('[data-unread="false"]').count()).toBe(1);
  await publish(extension);
  await pill(panel).waitFor();
  await expect.poll(() => status(panel)).toBe('3 articles');
  expect(await titles(panel)).toEqual(before);
  await pill(panel).click();
  await expect.poll(() => titles(panel)).toContain('Terbium, terbium');
  await expect.poll(() => titles(panel)).toHaveLength(3);
});

test('results: a search that has found nothing shows what arrives', async ({ extension }) => {
  extension.site.publish();
  await extension.pollAndWait();
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await panel.locator('.SearchBox input').fill('title:tin ');
  await panel.getByRole('heading', { name: 'No articles found' }).waitFor();
  await publish(extension);
  await expect.poll(() => titles(panel)).toEqual(['Tin']);
  await expect.poll(() => status(panel)).toBe('1 article');
});

test('results: what is about something is found once that is followed', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await panel.locator('.SearchBox input').fill('about:terbium ');
  await panel.getByText(/^Follow it in the settings/).waitFor();
  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  await expect.poll(() => titles(panel)).toContain('Terbium');
  await panel.getByText(/^Follow it in the settings/).waitFor({ state: 'detached' });
});

test('saved searches: their counts follow what arrives, is deleted, and is noted', async ({
  extension,
}) => {
  await changeSettings({ savedSearches: [{ name: 'Terbium', terms: '', text: 'terbium ' }] });
  const panel = await extension.openPanel();
  const chip = () => panel.locator('.ListChips .saved').textContent();
  await expect.poll(chip).toBe('Terbium 3');
  extension.site.publish('changed-4');
  await publish(extension);
  await expect.poll(chip).toBe('Terbium 4');
  const tin = (await extension.articles()).find(({ title }) => title === 'Tin');
  await db.highlights.put(highlight('note', { url: tin?.url ?? '', note: 'No terbium.' }));
  await expect.poll(chip).toBe('Terbium 5');
  await db.highlights.update('note', { note: 'Nothing.' });
  await db.articles.filter(({ title }) => title === 'Terbium').delete();
  await extension.makeJobsDue();
  await expect.poll(chip).toBe('Terbium 3');
});

test('saved searches: the count of the last days falls as they pass, without another article', async ({
  extension,
}) => {
  await changeSettings({ savedSearches: [{ name: 'New', terms: '', text: 'after:30d ' }] });
  const panel = await extension.openPanel();
  const chip = () => panel.locator('.ListChips .saved').textContent();
  await expect.poll(chip).toBe('New 3');
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.setSystemTime(Date.now() + 40 * day);
  // The page's clock looks at the time when its window is focused.
  window.dispatchEvent(new Event('focus'));
  await expect.poll(chip).toBe('New 0');
});
