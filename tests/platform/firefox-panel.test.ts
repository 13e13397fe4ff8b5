import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readView } from '../../lib/store/lists/opened-views.ts';
import { pollNews } from '../support/database/poll-news.ts';
import { browserState, enterInOmnibox, typeIntoOmnibox } from '../support/fakes/fake-browser.ts';
import { noon } from '../support/fakes/simulated-machine.ts';

type Navigate = typeof import('../../lib/app/reading/navigation.ts');
type OpenArticle = typeof import('../../lib/app/worker/open-notification.ts');
type Omnibox = typeof import('../../lib/app/worker/omnibox.ts');

let navigate: Navigate;
let notice: OpenArticle;
let omnibox: Omnibox;

// The build replaces the browser constant, so the modules are loaded again as in Firefox's build.
beforeAll(async () => {
  vi.stubEnv('FIREFOX', 'true');
  vi.resetModules();
  navigate = await import('../../lib/app/reading/navigation.ts');
  notice = await import('../../lib/app/worker/open-notification.ts');
  omnibox = await import('../../lib/app/worker/omnibox.ts');
});

/** Firefox's sidebar, which opens only synchronously during a click. */
let inTurnOfClick = true;
beforeEach(() => {
  inTurnOfClick = true;
  Object.assign(fakeBrowser, {
    sidebarAction: {
      open: async () => {
        if (!inTurnOfClick) throw new Error('May only be called from a user input handler.');
        const [window] = browserState.windows;
        if (window) window.hasOpenPanel = true;
      },
      isOpen: async ({ windowId }: { windowId: number }) =>
        browserState.windows.some(({ id, hasOpenPanel }) => id === windowId && hasOpenPanel),
    },
  });
});

describe('Firefox', () => {
  test('opens the sidebar synchronously in the click', async () => {
    const opening = navigate.openInPanel(1, 7);
    inTurnOfClick = false;
    expect(await opening).toBe(true);
    expect(browserState.windows[0]?.hasOpenPanel).toBe(true);
    expect(await readView('panel:1')).toMatchObject({ articleId: 7 });
  });

  test('shows an article from a notification in the open sidebar', async () => {
    browserState.windows = [{ id: 1, focused: false, hasOpenPanel: true }];
    await notice.openNotification('article:7');
    expect(await readView('panel:1')).toMatchObject({ articleId: 7 });
    expect([browserState.windows[0]?.focused, browserState.openedTabs]).toEqual([true, []]);
  });

  test('shows an article from a notification in a tab where the sidebar may not open', async () => {
    inTurnOfClick = false;
    await notice.openNotification('article:7');
    expect(browserState.openedTabs).toMatchObject([{ windowId: 1 }]);
  });

  test('suggests plain text in the address bar, and opens the sidebar in the turn of Enter', async () => {
    omnibox.listenToOmnibox();
    await pollNews(noon, { slug: 'tin', title: 'Tin & “zinc”', text: 'x' });
    expect(await typeIntoOmnibox('tin')).toMatchObject([{ description: 'Tin & “zinc”' }]);
    enterInOmnibox('zinc');
    inTurnOfClick = false;
    await expect.poll(() => readView('panel:1')).toMatchObject({ search: 'zinc' });
    expect([browserState.windows[0]?.hasOpenPanel, browserState.openedTabs]).toEqual([true, []]);
  });
});
