import type { ComponentChild } from 'preact';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { firstPopup } from '../../../../components/surfaces/popup/FirstPopup.tsx';
import { updateView } from '../../../../lib/app/reading/update-view.ts';
import { clearCachedSettings } from '../../../../lib/platform/cached-settings.ts';
import { defaultSettings } from '../../../../lib/setting-specs.ts';
import { db } from '../../../../lib/store/db/database.ts';
import { countEarly } from '../../../../lib/store/db/early-counts.ts';
import { withFirstList } from '../../../../lib/store/lists/first-list.ts';
import { readListCounts } from '../../../../lib/store/lists/list-counts.ts';
import { newChannel } from '../../../../lib/store/rows/channels.ts';
import { removeUnread } from '../../../../lib/store/user/unread.ts';
import { newRule } from '../../../support/builders/rule.ts';
import { axeViolations } from '../../axe.ts';
import {
  headline,
  openWith,
  painted,
  panel,
  popup,
  readRows,
  rows,
  type Situation,
} from '../../early-page.tsx';
import { test } from '../../extension.tsx';
import { render } from '../../render.ts';
import { resizeTo } from '../../viewport.ts';

const surfaces = [panel, popup];

const situations: [string, Situation][] = [
  ['as installed', {}],
  ['with many rows in view', { settings: { density: 'headlines' } }],
  [
    'with all buttons',
    {
      settings: {
        showNotifications: true,
        followed: ['China'],
        briefingHour: 7,
        savedSearches: [{ name: 'terbium', terms: '', text: 'terbium' }],
        rules: [newRule({ text: 'terbium', notifies: true })],
      },
    },
  ],
  [
    'while the feed fails',
    {
      settings: { showNotifications: false },
      prepare: () =>
        db.channels.put({ ...newChannel('news'), failure: { kind: 'timeout' }, failures: 3 }),
    },
  ],
  [
    'with another row selected',
    {
      prepare: async (surface) => {
        const [, , third] = await db.unread.orderBy('listedAt').reverse().primaryKeys();
        await updateView(surface, { selectedId: third ?? null }, 1);
      },
    },
  ],
];

/**
 * Records which rows and groups the browser reports as moved. Counts in the header arrive later, and move what is
 * beside them.
 */
function watchShifts(): () => readonly Element[] {
  const moved: Element[] = [];
  const watched = '[data-row], .RowGroup, main';
  const collect = (entries: PerformanceEntryList) => {
    // An element that moves as a whole is reported without its contents.
    for (const entry of entries)
      for (const { node } of Reflect.get(entry, 'sources'))
        if (node instanceof Element && (node.matches(watched) || node.querySelector(watched)))
          moved.push(node);
  };
  const observer = new PerformanceObserver((list) => collect(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  onTestFinished(() => observer.disconnect());
  return () => {
    // Entries that the observer has not delivered yet.
    collect(observer.takeRecords());
    return moved;
  };
}

/**
 * The drawn markup, in a comparable form: each tree numbers its own ids, and a list gets its height at its first
 * layout.
 */
function markup(root: HTMLElement): string {
  root.querySelector('audio')?.remove();
  for (const laidOut of root.querySelectorAll('[style]')) laidOut.removeAttribute('style');
  const ids = [...new Set(root.innerHTML.match(/own-\d+/g))];
  return ids.reduce((text, id, at) => text.replaceAll(`"${id}"`, `"id ${at}"`), root.innerHTML);
}

describe.each(surfaces)('the first paint of $name', (surface) => {
  const { firstPaint, app } = surface;

  test.for(situations)(
    'is what the app draws first: %s',
    async ([, situation], { extension: _extension }) => {
      const early = await readRows(surface, situation);
      const settings = { ...defaultSettings, ...situation.settings };
      const first = withFirstList(early, () => markup(render(firstPaint(settings, Date.now()))));
      expect(first).toContain('data-row');
      expect(first).toBe(withFirstList(early, () => markup(render(app()))));
    },
  );

  test('is what the app draws first: once the lists are counted', async ({
    extension: _extension,
  }) => {
    const early = await readRows(surface);
    const counts = await countEarly(db.backendDB());
    globalThis.earlyCounts = Promise.resolve(counts);
    const draw = (content: () => ComponentChild) =>
      withFirstList(early, () => markup(render(content())), counts);
    const first = draw(() => firstPaint(defaultSettings, Date.now()));
    expect(first).toBe(draw(app));
    expect(first.includes(`Unread ${counts?.unread}`)).toBe(surface === panel);
  });

  test('has its elements, focus and place taken over by the app', async ({
    extension: _extension,
  }) => {
    const shifts = watchShifts();
    const { loadApp } = await openWith(surface);
    await painted();
    const before = [...document.querySelectorAll('#app *')];
    const tops = rows().map((row) => row.getBoundingClientRect().top);
    headline()?.focus();
    expect(document.querySelector('#app[aria-busy]')).not.toBeNull();
    await loadApp();
    expect(document.querySelector('#app[aria-busy]')).toBeNull();
    expect(before.filter((element) => !element.isConnected)).toEqual([]);
    // Counts, and rows out of view, follow the first paint.
    await expect.poll(() => rows().length).toBeGreaterThan(tops.length);
    await expect.poll(() => document.querySelector('header p')?.textContent).toMatch(/unread/);
    expect(before.filter((element) => !element.isConnected)).toEqual([]);
    expect(document.activeElement).toBe(headline());
    const after = rows().map((row) => row.getBoundingClientRect().top);
    expect(after.slice(0, tops.length)).toEqual(tops);
    // A shift is reported with the frame that shows it.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    expect(shifts()).toEqual([]);
  });

  test('is accessible', async ({ extension: _extension }) => {
    const { loadApp } = await openWith(surface);
    await painted();
    expect(await axeViolations()).toEqual([]);
    await loadApp();
    await expect.poll(() => document.querySelector('header p')?.textContent).toMatch(/unread/);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('shows an article that was read meanwhile only until the app has read', async ({
    extension: _extension,
  }) => {
    const { loadApp } = await openWith(surface);
    await painted();
    const [newest] = await db.unread.orderBy('listedAt').reverse().limit(1).primaryKeys();
    await removeUnread(newest ?? 0);
    const isUnread = () =>
      document.querySelector(`[data-row="${newest}"][data-unread="true"]`) !== null;
    expect(isUnread()).toBe(true);
    await loadApp();
    await expect.poll(isUnread).toBe(false);
  });

  test('is left to the app where everything may be erased', async ({ extension: _extension }) => {
    const { appIsAskedFor, loadApp } = await openWith(surface, clearCachedSettings);
    await appIsAskedFor;
    expect(rows()).toEqual([]);
    await loadApp();
    await painted();
  });

  test('is left to the app where it can’t draw with the cached settings', async ({
    extension: _extension,
  }) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { loadApp } = await openWith(surface, () =>
      localStorage.setItem('settings', '{"density":{},"followed":null,"savedSearches":null}'),
    );
    await loadApp();
    await painted();
    vi.restoreAllMocks();
  });
});

/** A painted panel whose first script counts the lists only when the test says so. */
async function openUncounted() {
  const connecting = Promise.withResolvers<IDBDatabase>();
  const { loadApp } = await openWith(panel, () => {
    globalThis.earlyCounts = connecting.promise.then(countEarly);
  });
  await painted();
  return { count: () => connecting.resolve(db.backendDB()), loadApp };
}

test('first paint: a panel has the numbers of its lists before the app, which keeps them', async ({
  extension: _extension,
}) => {
  const { count, loadApp } = await openUncounted();
  const numbers = () =>
    [...document.querySelectorAll('.chips button, header p')].map(({ textContent }) => textContent);
  expect(numbers()).toEqual(['', 'Unread', 'All', 'Saved', 'My highlights']);
  count();
  const { unread } = await readListCounts();
  const chips = [`Unread ${unread}`, 'All', 'Saved 0', 'My highlights 0', 'Podcasts'];
  const counted = [expect.stringContaining(`${unread} unread`), ...chips];
  await expect.poll(numbers).toEqual(counted);
  await loadApp();
  expect(numbers()).toEqual(counted);
  await removeUnread(100_000);
  await expect.poll(numbers).toContain(`Unread ${unread - 1}`);
});

test('first paint: numbers don’t move a chip that is pressed', async ({
  extension: _extension,
}) => {
  const { count, loadApp } = await openUncounted();
  const chips = () => [...document.querySelectorAll('.chips button')];
  const press = (name: string) =>
    chips()[2]?.dispatchEvent(new PointerEvent(name, { bubbles: true }));
  press('pointerdown');
  count();
  await globalThis.earlyCounts;
  await loadApp();
  expect(chips().map(({ textContent }) => textContent)).toEqual([
    'Unread',
    'All',
    'Saved',
    'My highlights',
  ]);
  press('pointerup');
  await expect.poll(() => chips()[2]?.textContent).toBe('Saved 0');
});

test('first paint: a wide panel has its place for an article', async ({
  extension: _extension,
}) => {
  await resizeTo(1_000, 700);
  const { loadApp } = await openWith(panel);
  await painted();
  const before = [...document.querySelectorAll('#app *')];
  expect(document.querySelector('.Panes main')).not.toBeNull();
  await loadApp();
  expect(before.filter((element) => !element.isConnected)).toEqual([]);
});

test.for([
  ['narrower', 1_000, 400],
  ['wider', 400, 1_000],
] as const)(
  'first paint: a panel that becomes %s before its app is loaded looks as if it had opened so',
  async ([, first, later], { extension: _extension }) => {
    await resizeTo(first, 700);
    const { loadApp } = await openWith(panel);
    await painted();
    await resizeTo(later, 700);
    await loadApp();
    // The opening note comes only once.
    const shape = () =>
      [...document.querySelectorAll('.Panel > :not(.OpeningNote)')].map((part) => part.className);
    const list = ['SurfaceHeader', 'SearchBox', 'ListChips', 'PanelList'];
    const shown = later > first ? ['Panes'] : list;
    await expect.poll(shape).toEqual(['', ...shown, 'toasts']);
  },
);

test('first paint: the popup leaves it to the app below the bar for an article in front', async ({
  extension: _extension,
}) => {
  const early = await readRows(popup);
  const draw = () => withFirstList(early, () => firstPopup(defaultSettings, Date.now()));
  expect(draw()).toBeDefined();
  globalThis.earlyAnswers = { activePage: 'https://rareearthexchanges.com/news/measured-100000/' };
  expect(draw()).toBeUndefined();
});
