import { type Browser, browser } from 'wxt/browser';
import { type MenuAction, menuActions } from '../site/menu-actions.ts';
import { site } from '../site/site.ts';

/** URL patterns of the site, in the spellings that others link to. */
const siteUrlPatterns = [`*://${site.host}/*`, `*://www.${site.host}/*`];

/** The `page` context applies if no link, picture or selection is under the pointer. */
const contexts = ['link', 'page'] as const;

/** The id of the menu item for selected text. */
const searchItem = 'search';

/** A click on a context menu item, on a link or page with this URL. */
export interface ContextMenuClick {
  action: MenuAction;
  url: string;
  /** `null` where the browser does not say. */
  windowId: number | null;
}

/** A click on the menu item for selected text. */
export interface SelectionClick {
  text: string;
  /** `null` where the browser does not say. */
  windowId: number | null;
}

type Item = Omit<Browser.contextMenus.CreateProperties, 'id'>;

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
      putItem(`${action}:${context}`, { title: titles[action], contexts: [context], ...where });
    }
  }
}

/**
 * Creates the menu item for selected text, on any page, or removes it if `title` is `null`. The browser replaces `%s`
 * with the text.
 */
export function setSearchItem(title: string | null): void {
  if (title !== null) putItem(searchItem, { title, contexts: ['selection'] });
  // Rejects if there is none.
  else void browser.contextMenus.remove(searchItem).catch(() => undefined);
}

function putItem(id: string, item: Item): void {
  browser.contextMenus.create({ id, ...item }, () => {
    if (browser.runtime.lastError) void browser.contextMenus.update(id, item);
  });
}

/** Removes every item. */
export const removeContextMenus = (): Promise<void> => browser.contextMenus.removeAll();

/** Registers the handlers of the items; they run synchronously in the click. */
export function onContextMenuClick(
  run: (click: ContextMenuClick) => unknown,
  search: (click: SelectionClick) => unknown,
): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId, linkUrl, pageUrl, selectionText } = info;
    // The side panel's own page is no tab and has no window id.
    const windowId = tab !== undefined && tab.windowId >= 0 ? tab.windowId : null;
    if (menuItemId === searchItem) return search({ text: selectionText ?? '', windowId });
    const [name, context] = String(menuItemId).split(':');
    const action = menuActions.find((each) => each === name);
    const url = context === 'link' ? linkUrl : pageUrl;
    if (action && url !== undefined) run({ action, url, windowId });
  });
}
