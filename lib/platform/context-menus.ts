import { type Browser, browser } from 'wxt/browser';
import { type MenuAction, menuActions } from '../site/menu-actions.ts';
import { site } from '../site/site.ts';

/** Addresses of the site in the spellings in which others link to it. */
const siteUrlPatterns = [`*://${site.host}/*`, `*://www.${site.host}/*`];

/** A page's own menu is there where no link, picture or selected words are under the pointer. */
const contexts = ['link', 'page'] as const;

/** Something was chosen in a menu, on a link or page of this address. */
export interface ContextMenuClick {
  action: MenuAction;
  url: string;
  /** The window that it was in; `null` where the browser does not say. */
  windowId: number | null;
}

/** Puts the reader's items into the browser's menus, in the place of those that an earlier version put there. */
export async function createContextMenus(
  titles: Readonly<Record<MenuAction, string>>,
): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const context of contexts) {
    for (const action of menuActions) {
      const where =
        context === 'link'
          ? { targetUrlPatterns: siteUrlPatterns }
          : { documentUrlPatterns: siteUrlPatterns };
      const item: Browser.contextMenus.CreateProperties = {
        id: `${action}:${context}`,
        title: titles[action],
        contexts: [context],
        ...where,
      };
      // Two starts at once would put each item there twice, which the browser refuses by this and by no rejection.
      browser.contextMenus.create(item, () => void browser.runtime.lastError);
    }
  }
}

/** Runs when one of the items is chosen, in the turn of the click. */
export function onContextMenuClick(run: (click: ContextMenuClick) => unknown): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    const [name, context] = String(menuItemId).split(':');
    const action = menuActions.find((each) => each === name);
    const url = context === 'link' ? linkUrl : pageUrl;
    if (!action || url === undefined) return;
    // The panel's own page is no tab, and neither has a number.
    const windowId = tab !== undefined && tab.windowId >= 0 ? tab.windowId : null;
    run({ action, url, windowId });
  });
}
