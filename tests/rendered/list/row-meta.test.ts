import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day, hour, startOfDay } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { resizeTo } from '../viewport.ts';

/** Replaces the articles of the list. */
async function store(...articles: Partial<Article>[]): Promise<void> {
  await db.articles.clear();
  await db.unread.clear();
  await db.articles.bulkPut(
    articles.map((fields, index) =>
      storedArticle(index + 1, `row-${index}`, { sortAt: Date.now() - index * 1_000, ...fields }),
    ),
  );
}

async function showList(extension: RenderedExtension, name: RegExp): Promise<void> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name }).click();
  await panel.locator('button[aria-current]').filter({ hasText: name }).waitFor();
  await panel.locator('.RowMeta').first().waitFor();
}

/** Rows whose meta line has more than one line, or cuts off the time. */
const wrongLines = () =>
  [...document.querySelectorAll<HTMLElement>('.RowMeta')]
    .filter((meta) => {
      const time = meta.querySelector('time');
      const { right } = meta.getBoundingClientRect();
      const isCut =
        !time ||
        time.getBoundingClientRect().right > right + 1 ||
        time.scrollWidth > time.clientWidth + 1;
      return meta.clientHeight > 16 || isCut;
    })
    .map(({ textContent }) => textContent);

/** Whether a part of a meta line has not wrapped out of sight. */
function isSeen(part: Element): boolean {
  const line = part.closest('.RowMeta')?.getBoundingClientRect();
  return part.getBoundingClientRect().top < (line?.bottom ?? 0) - 1;
}

const long = 'Grain-Boundary Diffusion and Permanent Magnets';
const figures: Partial<Article> = { changes: ['figures'], changedAt: Date.now() };

test('row meta: is one line in which the time is whole, with a long label or a change', async ({
  extension,
}) => {
  // 10:48 AM is among the widest times.
  const sortAt = startOfDay(Date.now()) - 13.2 * hour;
  await store(
    { categories: ['Policy'], ...figures, sortAt },
    { categories: [long], ...figures, sortAt },
    { categories: ['Basics'], kind: 'podcast', minutes: 49 },
    { categories: [] },
  );
  await showList(extension, /^All/);
  for (const width of [240, 320, 360, 400, 1_200]) {
    await resizeTo(width, 640);
    await expect.poll(wrongLines, { message: `${width} px` }).toEqual([]);
    const changes = [...document.querySelectorAll('.RowMeta .edit')];
    expect(changes.map(({ textContent }) => textContent)).toEqual(
      Array(2).fill('changed: figures'),
    );
    for (const { scrollWidth, clientWidth } of changes)
      expect(scrollWidth, `${width} px`).toBe(clientWidth);
  }
});

/** Parts at the end of a meta line that are only partly visible. */
const cutParts = () =>
  [...document.querySelectorAll<HTMLElement>('.RowMeta .more')].flatMap((more) => {
    const { right, bottom } = more.getBoundingClientRect();
    const isCut = (part: DOMRect) => part.top < bottom - 1 && part.right > right + 1;
    return [...more.children].filter((part) => isCut(part.getBoundingClientRect()));
  });

test('row meta: each part of its end is whole or not there, in every density', async ({
  extension,
}) => {
  await store(
    { categories: ['Policy'], minutes: 12, ...figures },
    { categories: [long], minutes: 12 },
    { categories: ['Basics'], kind: 'podcast', minutes: 49 },
  );
  await showList(extension, /^All/);
  for (const density of ['compact', 'comfortable'] as const) {
    await changeSettings({ density });
    await expect.poll(() => document.documentElement.dataset.density).toBe(density);
    for (let width = 240; width <= 400; width += 10) {
      await resizeTo(width, 640);
      expect(cutParts(), `${density}, ${width} px`).toEqual([]);
      expect(wrongLines(), `${density}, ${width} px`).toEqual([]);
    }
  }
  expect(document.querySelector('.RowMeta .more > span')?.textContent).toBe('12 min ');
});

test('row meta: a label with an icon is there beside a short time, whatever else has no room', async ({
  extension,
}) => {
  const morning = new Date().setHours(1, 2, 0, 0);
  await store({ categories: ['Basics'], kind: 'podcast', sortAt: morning, minutes: 49 });
  await showList(extension, /^All/);
  for (const width of [240, 243, 252]) {
    await resizeTo(width, 640);
    const label = document.querySelector('.RowMeta .category > span') ?? expect.unreachable();
    expect(isSeen(label), `${width} px`).toBe(true);
  }
});

test('row meta: a label with an icon is whole or not there beside a long time', async ({
  extension,
}) => {
  const yesterday = new Date(Date.now() - day).setHours(11, 59);
  await store({ categories: ['Basics'], kind: 'podcast', sortAt: yesterday, minutes: 49 });
  await db.saved.put({ articleId: 1, savedAt: 5, hash: '', pictures: [] });
  await showList(extension, /^Saved/);
  const shown: string[] = [];
  for (const width of [240, 252, 264, 320]) {
    await resizeTo(width, 640);
    expect(wrongLines(), `${width} px`).toEqual([]);
    const label = document.querySelector('.RowMeta .category > span') ?? expect.unreachable();
    if (isSeen(label)) expect(label.scrollWidth, `${width} px`).toBe(label.clientWidth);
    shown.push(`${width} ${isSeen(label)}`);
  }
  expect(shown).toEqual(['240 false', '252 false', '264 true', '320 true']);
});

test('row meta: a long time gives way to what was changed where both have no room', async ({
  extension,
}) => {
  const yesterday = new Date(Date.now() - day).setHours(11, 59);
  await store({ categories: ['Basics'], sortAt: yesterday, ...figures });
  await db.saved.put({ articleId: 1, savedAt: 5, hash: '', pictures: [] });
  await showList(extension, /^Saved/);
  for (const width of [240, 300, 339]) {
    await resizeTo(width, 640);
    const line = document.querySelector('.RowMeta') ?? expect.unreachable();
    const edit = line.querySelector('.edit') ?? expect.unreachable();
    expect([line.clientHeight, edit.scrollWidth], `${width} px`).toEqual([16, edit.clientWidth]);
    const time = line.querySelector('time') ?? expect.unreachable();
    expect(time.clientWidth, `${width} px`).toBeGreaterThan(40);
  }
});

test('row meta: is one line where it says what changed, too', async ({ extension }) => {
  await store({ categories: [long], changes: ['figures', 'words'], changedAt: Date.now() });
  await showList(extension, /^Changed/);
  for (const width of [240, 360]) {
    await resizeTo(width, 640);
    await expect.poll(wrongLines, { message: `${width} px` }).toEqual([]);
  }
});

test('row meta: begins where the title does, beside what is followed and what was changed', async ({
  extension,
}) => {
  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  await db.articles.toCollection().modify((article) => void Object.assign(article, figures));
  await showList(extension, /^Watch/);
  await expect.poll(() => document.querySelectorAll('.FollowedNames').length).toBeGreaterThan(0);
  /** How far each meta line's first visible part is from its beginning. */
  const indents = () =>
    [...document.querySelectorAll('.RowMeta:has(.FollowedNames)')].map((line) => {
      const seen = [...line.children].find((part) => part.getBoundingClientRect().width > 0);
      return (seen?.getBoundingClientRect().left ?? 0) - line.getBoundingClientRect().left;
    });
  for (let width = 180; width <= 480; width += 20) {
    await resizeTo(width, 640);
    expect(new Set(indents()), `${width} px`).toEqual(new Set([0]));
  }
});

test('row meta: two names of what is followed are whole in a narrow panel, and a label beside them', async ({
  extension,
}) => {
  await changeSettings({ followed: ['dysprosium', 'neodymium'] });
  await extension.makeJobsDue();
  await showList(extension, /^All/);
  const parts = '.category, .highlight-color';
  const names = '.RowMeta .highlight-color + .highlight-color';
  const cut = () =>
    [...document.querySelectorAll(names)]
      .flatMap((name) => [...(name.closest('.RowMeta')?.querySelectorAll(parts) ?? [])])
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ textContent }) => textContent);
  await expect.poll(() => document.querySelectorAll(names).length).toBeGreaterThan(0);
  for (const width of [240, 300, 320, 339, 340, 400]) {
    await resizeTo(width, 640);
    expect(cut(), `${width} px`).toEqual([]);
  }
});

test('row meta: at 200 % zoom, its end goes on below instead of beside, word by word', async ({
  extension,
}) => {
  await store({ categories: ['Policy'], minutes: 12 });
  await showList(extension, /^All/);
  const linesOf = () =>
    [...document.querySelectorAll('.RowMeta .more > span')].map(
      (part) => part.getClientRects().length,
    );
  for (let width = 180; width < 240; width += 5) {
    await resizeTo(width, 640);
    expect(linesOf(), `${width} px`).toEqual([1]);
  }
});
