import { options } from 'preact';
import { expect, onTestFinished } from 'vitest';
import { Panel } from '../../../components/surfaces/panel/Panel.tsx';
import { panelParts } from '../../../components/surfaces/panel/panel-parts.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readEarlyRows } from '../../../lib/store/db/early-rows.ts';
import { withFirstList } from '../../../lib/store/lists/first-list.ts';
import { removeUnread } from '../../../lib/store/user/unread.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { test } from '../extension.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const loadParts = async () => panelParts;

const surface = 'panel:1';

const ids = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) =>
    Number(dataset.row),
  );

const total = () => document.querySelector('[data-row]')?.getAttribute('aria-setsize');

/** Delays all effects of components until the end of the test. They normally run after a paint. */
function holdEffects(): void {
  const held: (() => void)[] = [];
  options.requestAnimationFrame = (run) => void held.push(run);
  onTestFinished(() => {
    delete options.requestAnimationFrame;
    for (const run of held) run();
  });
}

const readRows = () => readEarlyRows(db.backendDB(), surface);

/** Draws the list of all articles. What else the panel shows is there after `loadCode`. */
async function renderWithoutParts(): Promise<{ loadCode: () => void; asked: () => number }> {
  await fillArticles({ count: 20, now: Date.now() });
  await updateView(surface, { list: 'all' }, 1);
  const rows = await readRows();
  const code = Promise.withResolvers<typeof panelParts>();
  let asked = 0;
  const load = () => {
    asked += 1;
    return code.promise;
  };
  withFirstList(rows, () => render(<Panel view={surface} loadParts={load} />));
  return { loadCode: () => code.resolve(panelParts), asked: () => asked };
}

test('first list: is drawn before the store has read anything, and made right after the paint', async ({
  extension: _extension,
}) => {
  await fillArticles({ count: 100, now: Date.now() });
  await updateView(surface, { list: 'unread' }, 1);
  const rows = await readRows();
  const [newest] = await db.unread.orderBy('listedAt').reverse().limit(1).primaryKeys();
  if (newest === undefined) throw new Error('Nothing is unread.');
  // Another page marks the article as read before this page is drawn.
  await removeUnread(newest);
  const unread = await db.unread.count();
  withFirstList(rows, () => render(<Panel view={surface} loadParts={loadParts} />));
  expect(ids()).toContain(newest);
  await expect.poll(ids).not.toContain(newest);
  await expect.poll(total).toBe(String(unread));
});

test('first list: lists are counted without waiting for another paint', async ({
  extension: _extension,
}) => {
  await fillArticles({ count: 100, now: Date.now() });
  await updateView(surface, { list: 'unread' }, 1);
  const rows = await readRows();
  const unread = await db.unread.count();
  holdEffects();
  withFirstList(rows, () => render(<Panel view={surface} loadParts={loadParts} />));
  // The rows are counted after the paint.
  expect(total()).toBe('-1');
  const header = () => document.querySelector('header p')?.textContent;
  await expect.poll(header).toContain(`${unread} unread`);
});

test('first list: rows above and below it follow', async ({ extension: _extension }) => {
  await fillArticles({ count: 100, now: Date.now() });
  await updateView(surface, { list: 'all' }, 1);
  const rows = await readRows();
  withFirstList(rows, () => render(<Panel view={surface} loadParts={loadParts} />));
  expect(total()).toBe('-1');
  await expect.poll(total).toBe(String(await db.articles.count()));
  const lastPosition = () => {
    const main = document.querySelector('main');
    // Repeated, in case the list has been scrolled to its top after this.
    if (main?.scrollTop === 0) main.scrollTo(0, 3_000);
    const rows = [...document.querySelectorAll('[data-row]')];
    return Number(rows.at(-1)?.getAttribute('aria-posinset'));
  };
  // At the top, fewer rows are drawn.
  await expect.poll(lastPosition).toBeGreaterThan(25);
});

test('first list: what is opened before its code is there is shown as soon as it is', async ({
  extension: _extension,
}) => {
  const { loadCode, asked } = await renderWithoutParts();
  const headline = document.querySelector<HTMLElement>('.ArticleRow h3 button');
  expect(headline?.textContent).toContain('Measured Article');
  headline?.click();
  // Immediately, rather than when the page is idle.
  await expect.poll(asked).toBeGreaterThan(0);
  expect(document.querySelector('#article-title')).toBeNull();
  loadCode();
  const title = () => document.querySelector('#article-title')?.textContent;
  await expect.poll(title).toContain('Measured Article');
});

test('first list: what is typed after the key of a dialog waits for the dialog', async ({
  extension: _extension,
}) => {
  const { loadCode } = await renderWithoutParts();
  await expect.poll(() => document.querySelector('[aria-current="true"]')).not.toBeNull();
  const { keyboard } = new RenderedPage();
  await keyboard.press('l');
  // Without the dialog, these would save the article and mark it as read.
  await keyboard.type('sm');
  loadCode();
  const field = () => document.querySelector<HTMLInputElement>('dialog[open] input')?.value;
  await expect.poll(field).toBe('sm');
  expect(await db.saved.count()).toBe(0);
});
