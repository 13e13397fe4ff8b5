import { expect, onTestFinished } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { waitUntil } from '../../gallery/reader.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { PageLocator, RenderedPage } from '../page.ts';

/** More articles than are sorted at once, and few enough to be searched before they are indexed. */
const stored = 450;

const box = (panel: RenderedPage): PageLocator => panel.locator('.SearchBox input');

async function openUnindexed(extension: RenderedExtension): Promise<RenderedPage> {
  await fillArticles({ count: stored, now: Date.now() });
  const articles = await extension.articles();
  const added = articles.filter(({ title }) => title.startsWith('Measured'));
  await db.unindexed.bulkPut(added.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
  return extension.openPanel();
}

async function search(extension: RenderedExtension, text: string): Promise<RenderedPage> {
  const panel = await openUnindexed(extension);
  await box(panel).fill(text);
  await panel.getByText(`${stored} articles`, { exact: true }).waitFor();
  return panel;
}

const rows = (panel: RenderedPage): PageLocator => panel.locator('[data-row]');

const positions = async (panel: RenderedPage): Promise<number[]> =>
  rows(panel).evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-posinset'))));

/** The row at the top of the view. */
const topRow = (panel: RenderedPage): Promise<string | undefined> =>
  panel.evaluate(() => {
    const top = (document.querySelector('main')?.getBoundingClientRect().top ?? 0) + 32;
    const all = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    return all.findLast((row) => row.getBoundingClientRect().top <= top)?.dataset.row;
  });

const isRemembered = (extension: RenderedExtension, panel: RenderedPage) =>
  waitUntil(async () => {
    const [view] = await extension.rows<ViewRow>('views');
    const top = await topRow(panel);
    return view?.places[view.list]?.top?.articleId === Number(top) || undefined;
  }, 'the place to be remembered');

test('many results: all are reached by scrolling and by key, and few rows are drawn', async ({
  extension,
}) => {
  const panel = await search(extension, 'title:measured ');
  await expect.poll(() => positions(panel).then(([first]) => first)).toBe(1);
  const size = () => rows(panel).first().getAttribute('aria-setsize');
  await expect.poll(size).toBe(String(stored));
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('End');
  await expect.poll(() => positions(panel).then((all) => all.at(-1))).toBe(stored);
  await expect.poll(async () => (await positions(panel)).length).toBeLessThan(80);
  const last = rows(panel).last();
  await expect
    .poll(() =>
      last
        .locator('[data-stop]')
        .first()
        .evaluate((stop) => stop.matches(':focus')),
    )
    .toBe(true);
  await expect.poll(() => last.getAttribute('data-unread')).toBe('true');

  // The article's neighbor is the result above it.
  await panel.keyboard.press('Enter');
  await panel.getByText(`${stored} of ${stored}`).first().waitFor();
});

test('many results: their place survives an opened article and closing the panel', async ({
  extension,
}) => {
  const panel = await search(extension, 'title:measured ');
  await expect.poll(() => positions(panel).then(([first]) => first)).toBe(1);
  await panel.evaluate(() => {
    const main = document.querySelector('main');
    main?.scrollTo(0, main.scrollHeight * 0.8);
  });
  await expect.poll(() => positions(panel).then((all) => (all[0] ?? 0) > 200)).toBe(true);
  await isRemembered(extension, panel);
  const left = await topRow(panel);
  expect(left).toBeDefined();
  extension.close();
  const again = await extension.openPanel();
  await expect.poll(() => box(again).inputValue()).toBe('title:measured ');
  await expect.poll(() => topRow(again)).toBe(left);

  const row = again.locator(`[data-row="${left}"]`);
  await row.locator('[data-stop]').first().focus();
  await again.keyboard.press('Enter');
  await again.locator('article h1').waitFor();
  await again.keyboard.press('Escape');
  await row.waitFor();
  await expect.poll(() => row.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  await expect.poll(async () => (await positions(again))[0]).toBeGreaterThan(200);
  // The results of another text begin at the top.
  await box(again).fill('title:measured article ');
  await expect.poll(() => positions(again).then(([first]) => first)).toBe(1);
});

test('many results: nothing says that there are none before all texts were looked at', async ({
  extension,
}) => {
  const panel = await openUnindexed(extension);
  const said = new Set<string>();
  const observer = new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('[role="status"] span, h2'))
      if (/^(?:0|No) articles/.test(textContent)) said.add(textContent);
  });
  observer.observe(document.body, { subtree: true, childList: true });
  onTestFinished(() => observer.disconnect());
  await box(panel).fill('title:measured ');
  await panel.getByText(`${stored} articles`, { exact: true }).waitFor();
  expect([...said]).toEqual(['0 articles so far']);
});

test('many results: marking all as read marks those that are not drawn', async ({ extension }) => {
  const panel = await search(extension, 'title:measured ');
  await panel.getByRole('button', { name: 'Mark all results as read' }).click();
  const unread = async () => {
    const ids = new Set((await extension.unread()).map(({ articleId }) => articleId));
    const articles = await extension.articles();
    return articles.filter(({ id, title }) => ids.has(id) && title.startsWith('Measured')).length;
  };
  await expect.poll(unread).toBe(0);
  expect((await extension.unread()).length).toBeGreaterThan(0);
});
