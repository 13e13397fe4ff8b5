import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readView } from '../../lib/store/lists/views.ts';
import { world } from '../support/fake-browser.ts';

type Navigate = typeof import('../../lib/app/reading/navigation.ts');
type OpenArticle = typeof import('../../lib/app/notify/open-notification.ts');

let navigate: Navigate;
let notice: OpenArticle;

// The build decides for which browser it is; here the modules are read anew as Firefox's build has them.
beforeAll(async () => {
  vi.stubEnv('FIREFOX', 'true');
  vi.resetModules();
  navigate = await import('../../lib/app/reading/navigation.ts');
  notice = await import('../../lib/app/notify/open-notification.ts');
});

/** What Firefox calls the side panel. It opens only in the very turn of a click. */
let inTurnOfClick = true;
beforeEach(() => {
  inTurnOfClick = true;
  Object.assign(fakeBrowser, {
    sidebarAction: {
      open: async () => {
        if (!inTurnOfClick) throw new Error('May only be called from a user input handler.');
        const [window] = world.windows;
        if (window) window.panel = true;
      },
      isOpen: async ({ windowId }: { windowId: number }) =>
        world.windows.some(({ id, panel }) => id === windowId && panel),
    },
  });
});

describe('Firefox', () => {
  test('opens the sidebar in the turn of the click, before anything is awaited', async () => {
    const opening = navigate.readInPanel(1, 7);
    inTurnOfClick = false;
    expect(await opening).toBe(true);
    expect(world.windows[0]?.panel).toBe(true);
    expect(await readView('panel:1')).toMatchObject({ article: 7 });
  });

  test('shows an article from a notification in the sidebar that is open', async () => {
    world.windows = [{ id: 1, focused: false, panel: true }];
    await notice.openNotice('article:7');
    expect(await readView('panel:1')).toMatchObject({ article: 7 });
    expect([world.windows[0]?.focused, world.openedTabs]).toEqual([true, []]);
  });

  test('shows it in a tab where the sidebar may not open', async () => {
    inTurnOfClick = false;
    await notice.openNotice('article:7');
    expect(world.openedTabs).toMatchObject([{ windowId: 1 }]);
  });
});
