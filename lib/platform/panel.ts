import { browser } from 'wxt/browser';

/** Firefox's API of the side panel; the types know only Chromium's. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(window: { windowId: number }): Promise<boolean>;
}

const sidebarAction = (): SidebarAction => Reflect.get(browser, 'sidebarAction');

/** The browser's name for the panel beside the page. */
export const panelKind = import.meta.env.FIREFOX ? 'sidebar' : 'panel';

/**
 * Opens a window's side panel; `null` is that of the calling page or, in the worker, the focused one. Needs a user
 * gesture; Firefox needs the call to be synchronous in it. Resolves to `false` if the browser refuses.
 */
export async function openPanel(windowId: number | null): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) await sidebarAction().open();
    else await browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
    return true;
  } catch {
    // Without a user gesture the caller falls back to a tab.
    return false;
  }
}

/** Whether `openPanel` must be called synchronously in a user gesture. */
export const opensOnlySynchronously: boolean = import.meta.env.FIREFOX;

/** Whether a window's panel is open. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  if (import.meta.env.FIREFOX) return sidebarAction().isOpen({ windowId });
  const panels = await browser.runtime.getContexts({
    contextTypes: ['SIDE_PANEL'],
    windowIds: [windowId],
  });
  return panels.length > 0;
}
