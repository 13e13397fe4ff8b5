import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, onTestFinished } from 'vitest';
import { type FirstPaint, openPage } from '../../../../components/surfaces/page-frame/open-page.ts';
import { firstPanel } from '../../../../components/surfaces/panel/FirstPanel.tsx';
import { Panel } from '../../../../components/surfaces/panel/Panel.tsx';
import { panelParts } from '../../../../components/surfaces/panel/panel-parts.ts';
import { firstPopup } from '../../../../components/surfaces/popup/FirstPopup.tsx';
import { Popup } from '../../../../components/surfaces/popup/Popup.tsx';
import { updateView } from '../../../../lib/app/reading/update-view.ts';
import { cacheSettings, clearCachedSettings } from '../../../../lib/platform/cached-settings.ts';
import { defaultSettings } from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { db } from '../../../../lib/store/db/database.ts';
import { readEarlyRows } from '../../../../lib/store/db/early-rows.ts';
import { withFirstList } from '../../../../lib/store/lists/first-list.ts';
import { newChannel } from '../../../../lib/store/rows/channels.ts';
import { removeUnread } from '../../../../lib/store/user/unread.ts';
import { fillArticles } from '../../../../scripts/bench/seed-articles.ts';
import { newRule } from '../../../support/builders/rule.ts';
import { axeViolations } from '../../axe.ts';
import { test } from '../../extension.tsx';
import { RenderedPage } from '../../page.ts';
import { render } from '../../render.ts';
import { resizeTo } from '../../viewport.ts';

interface Surface {
  name: string;
  firstPaint: FirstPaint;
  app: () => ComponentChild;
}

const loadParts = async () => panelParts;

const panel: Surface = {
  name: 'panel:1',
  firstPaint: firstPanel,
  app: () => <Panel view="panel:1" loadParts={loadParts} />,
};

const popup: Surface = {
  name: 'popup',
  firstPaint: firstPopup,
  app: () => <Popup windowId={Promise.resolve(1)} />,
};

const surfaces = [panel, popup];

/** Stores articles, with what a story needs, and reads what the first script of a page reads. */
async function readRows({ name }: Surface, { settings = {}, prepare }: Situation = {}) {
  await fillArticles({ count: 60, now: Date.now() });
  await prepare?.(name);
  cacheSettings({ ...defaultSettings, ...settings });
  globalThis.earlyAnswers = { activePage: null };
  return readEarlyRows(db.backendDB(), name);
}

interface Situation {
  settings?: Partial<Settings>;
  prepare?: (surface: string) => Promise<unknown>;
}

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

afterEach(() => {
  globalThis.earlyRows = undefined;
  globalThis.earlyAnswers = undefined;
  clearCachedSettings();
});

/** A page whose app loads when the test says so. */
async function openWith(surface: Surface) {
  globalThis.earlyRows = Promise.resolve(await readRows(surface));
  render(null).setAttribute('aria-busy', 'true');
  const loading = Promise.withResolvers<{ app: ComponentChild }>();
  const opened = openPage({ firstPaint: surface.firstPaint, loadApp: () => loading.promise });
  return {
    page: new RenderedPage(),
    loadApp: async () => {
      loading.resolve({ app: surface.app() });
      await opened;
    },
  };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];

const headline = () => document.querySelector<HTMLElement>('[data-row] h3 button');

const painted = () => expect.poll(() => rows().length).toBeGreaterThan(0);

/** Watches which rows and groups the browser reports as moved. Numbers in the header come later, and move what is beside them. */
function watchShifts(): () => readonly Element[] {
  const moved: Element[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const { node } of Reflect.get(entry, 'sources'))
        if (node instanceof Element && node.matches('[data-row], .RowGroup, main'))
          moved.push(node);
  });
  observer.observe({ type: 'layout-shift' });
  onTestFinished(() => observer.disconnect());
  return () => moved;
}

/** What is drawn. Each tree numbers its ids by itself, and a list is as long as its first layout finds. */
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
    // What is counted and drawn below comes after that.
    await expect.poll(() => rows().length).toBeGreaterThan(tops.length);
    await expect.poll(() => document.querySelector('header p')?.textContent).toMatch(/unread/);
    expect(before.filter((element) => !element.isConnected)).toEqual([]);
    expect(document.activeElement).toBe(headline());
    const after = rows().map((row) => row.getBoundingClientRect().top);
    expect(after.slice(0, tops.length)).toEqual(tops);
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
    const { loadApp } = await openWith(surface);
    clearCachedSettings();
    await loadApp();
    await painted();
  });
});

describe('before the app is there', () => {
  test('a click is held for it', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const title = document.querySelector('[data-row] .headline')?.textContent ?? '';
    await page.getByRole('listitem').first().getByRole('button').first().click();
    expect(document.querySelector('article')).toBeNull();
    await loadApp();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('a menu opens once it has its items', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    await page.getByRole('button', { name: 'More for this list' }).click();
    expect(document.querySelector(':popover-open')).toBeNull();
    await loadApp();
    await page.getByRole('menuitem', { name: /Settings/ }).waitFor();
  });

  test('shortcuts are held in order, and Tab moves the focus at once', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(popup);
    await painted();
    headline()?.focus();
    await page.keyboard.press('s');
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    expect(document.activeElement).not.toBe(headline());
    headline()?.focus();
    await loadApp();
    await expect.poll(() => db.saved.count()).toBe(1);
    const focused = () => document.activeElement?.closest('[data-row]');
    await expect.poll(focused).toBe(rows()[1]);
  });

  test('typed text stays and is searched', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const field = document.querySelector<HTMLInputElement>('.SearchBox input');
    field?.focus();
    await page.keyboard.type('furnaces');
    await loadApp();
    expect(document.activeElement).toBe(field);
    expect(field?.value).toBe('furnaces');
    await expect.poll(() => document.querySelector('.SearchBox .found')).not.toBeNull();
  });
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

test('first paint: the popup leaves it to the app below the bar for an article in front', async ({
  extension: _extension,
}) => {
  const early = await readRows(popup);
  const draw = () => withFirstList(early, () => firstPopup(defaultSettings, Date.now()));
  expect(draw()).toBeDefined();
  globalThis.earlyAnswers = { activePage: 'https://rareearthexchanges.com/news/measured-100000/' };
  expect(draw()).toBeUndefined();
});
