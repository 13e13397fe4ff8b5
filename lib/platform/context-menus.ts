import { type Browser, browser } from 'wxt/browser';
import { type MenuAction, menuActions } from '../site/menu-actions.ts';
import { site } from '../site/site.ts';

/** URL patterns of the site, in the spellings that others link to. */
const siteUrlPatterns = [`*://${site.host}/*`, `*://www.${site.host}/*`];

/** The page context applies where no link, picture or selection is under the pointer. */
const contexts = ['link', 'page'] as const;

/** A click on a context menu item, on a link or page with this URL. */
export interface ContextMenuClick {
  action: MenuAction;
  url: string;
  /** `null` where the browser does not say. */
  windowId: number | null;
}

/**
 * Creates the context menu items, or updates those of an earlier start. They are never removed first: a worker that is
 * killed in between would leave none until the next start.
 */
export function createContextMenus(titles: Readonly<Record<MenuAction, string>>): void {
  for (const context of contexts) {
    for (const action of menuActions) {
      const where =
        context === 'link'
          ? { targetUrlPatterns: siteUrlPatterns }
          : { documentUrlPatterns: siteUrlPatterns };
      const id = `${action}:${context}`;
      const item: Omit<Browser.contextMenus.CreateProperties, 'id'> = {
        title: titles[action],
        contexts: [context],
        ...where,
      };
      browser.contextMenus.create({ id, ...item }, () => {
        if (browser.runtime.lastError) void browser.contextMenus.update(id, item);
      });
    }
  }
}

/** Removes every item. */
export const removeContextMenus = (): Promise<void> => browser.contextMenus.removeAll();

/** Registers the handler of the items; it runs synchronously in the click. */
export function onContextMenuClick(run: (click: ContextMenuClick) => unknown): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    const [name, context] = String(menuItemId).split(':');
    const action = menuActions.find((each) => each === name);
    const url = context === 'link' ? linkUrl : pageUrl;
    if (!action || url === undefined) return;
    // The side panel's own page is no tab and has no window id.
    const windowId = tab !== undefined && tab.windowId >= 0 ? tab.windowId : null;
    run({ action, url, windowId });
  });
}
