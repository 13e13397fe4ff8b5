import { browser } from 'wxt/browser';

/** A command of the manifest that the browser assigns a key. */
export interface BrowserShortcut {
  name: string;
  /** What it does, in the browser's language; empty where the browser does not say. */
  description: string;
  /** `Alt+Shift+E`, `⌥⇧E` on a Mac; empty where the browser assigned none. */
  key: string;
}

/** The commands to which the browser assigns keys. */
export const readBrowserShortcuts = async (): Promise<BrowserShortcut[]> =>
  (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    key: shortcut,
  }));

/** Firefox's function for its own page, which Firefox has since version 137. */
const openInFirefox = (): unknown => Reflect.get(browser.commands, 'openShortcutSettings');

/** Whether the page where the browser's shortcuts are changed can be opened. */
export const canOpenBrowserShortcuts = (): boolean =>
  !import.meta.env.FIREFOX || typeof openInFirefox() === 'function';

/** Opens the browser's page where these shortcuts are changed. */
export async function openBrowserShortcuts(): Promise<void> {
  const open = openInFirefox();
  if (import.meta.env.FIREFOX && typeof open === 'function') await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
