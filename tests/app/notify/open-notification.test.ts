import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownPanelView, panelView, popupView, readInPanel, show } from '../../../lib/app/reading/navigation.ts';
import { openNotice } from '../../../lib/app/notify/open-notification.ts';
import { onNoticeClick } from '../../../lib/platform/notifications.ts';
import { readView } from '../../../lib/store/lists/views.ts';
import { world } from '../../support/fake-browser.ts';

const panelPage = 'chrome-extension://test-extension-id/sidepanel.html';

/** Two windows; the first was in front last, but the reader has gone to another program since. */
function anotherProgramInFront(): void {
  world.windows = [
    { id: 1, focused: false, panel: false },
    { id: 2, focused: false, panel: false },
  ];
  world.lastFocused = 1;
}

const panelOf = (id: number) => world.windows.find((window) => window.id === id)?.panel;

describe('a click on a notification', () => {
  test('shows the article in the panel that is open in the window in front', async () => {
    world.windows = [{ id: 1, focused: false, panel: true }];
    await openNotice('article:7');
    expect(await readView(panelView(1))).toMatchObject({ article: 7, list: 'unread' });
    expect(world.windows).toMatchObject([{ id: 1, focused: true }]);
    expect(world.openedTabs).toEqual([]);
  });

  test('opens the panel where the browser lets it', async () => {
    world.clicked = true;
    await openNotice('article:7');
    expect([panelOf(1), world.openedTabs]).toEqual([true, []]);
    expect(await readView(panelView(1))).toMatchObject({ article: 7 });
  });

  test('shows the reader in a tab where the panel may not open', async () => {
    await openNotice('article:7');
    expect(world.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
    expect(await readView(panelView(1))).toMatchObject({ article: 7 });
  });

  test('without a window opens one, which begins with the article', async () => {
    world.windows = [];
    world.lastFocused = null;
    await openNotice('article:7');
    expect(world.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
    expect(await readView(await ownPanelView())).toMatchObject({ window: 'panel:1', article: 7 });
  });

  test('goes to the window that was in front last, though none is now', async () => {
    anotherProgramInFront();
    await openNotice('article:7');
    expect(world.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
  });

  test('leaves the panel of another window alone', async () => {
    anotherProgramInFront();
    world.windows[1] = { id: 2, focused: false, panel: true };
    await openNotice('article:7');
    expect(world.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
    expect(await readView(panelView(2))).toMatchObject({ window: 'panel:2' });
  });

  test('on a summary shows the unread list', async () => {
    world.windows = [{ id: 1, focused: true, panel: true }];
    await show(panelView(1), { list: 'saved', article: 3 });
    await openNotice('summary:1');
    expect(await readView(panelView(1))).toMatchObject({ article: null, list: 'unread' });
  });

  test('takes the notification away', async () => {
    onNoticeClick(() => undefined);
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

describe('from the popup', () => {
  test('the panel opens on the article, and the popup keeps its own place', async () => {
    world.clicked = true;
    await show(popupView, { selected: 5 });
    expect(await readInPanel(1, 7)).toBe(true);
    expect(panelOf(1)).toBe(true);
    expect(await readView(panelView(1))).toMatchObject({ article: 7 });
    expect(await readView(popupView)).toMatchObject({ selected: 5, article: null });
  });

  test('a browser that refuses the panel is told of', async () => {
    expect(await readInPanel(1, 7)).toBe(false);
    expect(panelOf(1)).toBe(false);
  });
});
