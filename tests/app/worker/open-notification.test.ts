import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openInPanel } from '../../../lib/app/reading/navigation.ts';
import { panelView, popupView, surfaceAt } from '../../../lib/app/reading/surface-names.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { openNotification } from '../../../lib/app/worker/open-notification.ts';
import { onNotificationClick } from '../../../lib/platform/notifications.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';

const panelPage = 'chrome-extension://test-extension-id/sidepanel.html';

/** Two windows, neither with the focus, because another program has it. The first one was focused last. */
function anotherProgramInFront(): void {
  browserState.windows = [
    { id: 1, focused: false, hasOpenPanel: false },
    { id: 2, focused: false, hasOpenPanel: false },
  ];
  browserState.lastFocused = 1;
}

const panelOf = (id: number) =>
  browserState.windows.find((window) => window.id === id)?.hasOpenPanel;

describe('a click on a notification', () => {
  test('shows the article in the focused window’s open panel', async () => {
    browserState.windows = [{ id: 1, focused: false, hasOpenPanel: true }];
    await openNotification('article:7');
    expect(await readView(panelView(1))).toMatchObject({ articleId: 7, list: 'unread' });
    expect(browserState.windows).toMatchObject([{ id: 1, focused: true }]);
    expect(browserState.openedTabs).toEqual([]);
  });

  test('opens the panel where the browser allows it', async () => {
    anotherProgramInFront();
    browserState.hasUserGesture = true;
    const opening = openNotification('article:7');
    // Browsers forget the click once its event was handled.
    browserState.hasUserGesture = false;
    await opening;
    expect(browserState.windows[0]).toEqual({ id: 1, focused: true, hasOpenPanel: true });
    expect(browserState.openedTabs).toEqual([]);
    expect(await readView(panelView(1))).toMatchObject({ articleId: 7 });
  });

  test('opens a tab where the panel may not open', async () => {
    await openNotification('article:7');
    expect(browserState.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
    expect(await readView(panelView(1))).toMatchObject({ articleId: 7 });
  });

  test('opens a window with the article where there is none', async () => {
    browserState.windows = [];
    browserState.lastFocused = null;
    await openNotification('article:7');
    expect(browserState.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
    const surface = await surfaceAt({ pathname: '/sidepanel.html', search: '' });
    expect(await readView(surface)).toMatchObject({
      surface: 'panel:1',
      articleId: 7,
    });
  });

  test('goes to the window that was focused last, though another program has the focus', async () => {
    anotherProgramInFront();
    await openNotification('article:7');
    expect(browserState.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
  });

  test('leaves the panel of another window alone', async () => {
    anotherProgramInFront();
    browserState.windows[1] = { id: 2, focused: false, hasOpenPanel: true };
    await openNotification('article:7');
    expect(browserState.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
    expect(await readView(panelView(2))).toMatchObject({ surface: 'panel:2' });
  });

  test('on a summary shows the unread list', async () => {
    browserState.windows = [{ id: 1, focused: true, hasOpenPanel: true }];
    await updateView(panelView(1), { list: 'saved', articleId: 3 });
    await openNotification('summary:1');
    expect(await readView(panelView(1))).toMatchObject({ articleId: null, list: 'unread' });
  });

  test('on a briefing shows that of its day', async () => {
    browserState.windows = [{ id: 1, focused: true, hasOpenPanel: true }];
    await updateView(panelView(1), { list: 'saved', articleId: 3 });
    await openNotification('briefing:2026-11-24');
    const shown = { articleId: null, list: 'briefing', briefing: '2026-11-24' };
    expect(await readView(panelView(1))).toMatchObject(shown);
  });

  test('ends the search of that panel', async () => {
    await updateView(panelView(1), { list: 'all', search: 'dysprosium' });
    await openNotification('article:7');
    expect(await readView(panelView(1))).toMatchObject({ articleId: 7, search: '' });
  });

  test('dismisses the notification', async () => {
    onNotificationClick(() => undefined);
    await fakeBrowser.notifications.create('article:7', {
      type: 'basic',
      iconUrl: 'x',
      title: 'x',
      message: 'x',
    });
    await fakeBrowser.notifications.onClicked.trigger('article:7');
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });
});

describe('Open in panel from the popup', () => {
  test('opens the panel on the article, and the popup keeps its view', async () => {
    browserState.hasUserGesture = true;
    await updateView(popupView, { selectedId: 5 });
    expect(await openInPanel(1, 7)).toBe(true);
    expect(panelOf(1)).toBe(true);
    expect(await readView(panelView(1))).toMatchObject({ articleId: 7 });
    expect(await readView(popupView)).toMatchObject({ selectedId: 5, articleId: null });
  });

  test('reports that the browser refused', async () => {
    expect(await openInPanel(1, 7)).toBe(false);
    expect(panelOf(1)).toBe(false);
  });
});
