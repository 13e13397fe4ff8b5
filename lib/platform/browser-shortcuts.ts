import { browser } from 'wxt/browser';

/** A command of the manifest, to which the browser can assign a key. */
export interface BrowserShortcut {
  name: string;
  /** What it does, in the browser's language; empty if the browser gives none. */
  description: string;
  /** `Alt+Shift+E`, or `⌥⇧E` on a Mac; empty if the browser has assigned none. */
  key: string;
}

/** The commands to which the browser assigns keys. */
export const readBrowserShortcuts = async (): Promise<BrowserShortcut[]> =>
  (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    key: shortcut,
  }));

/** Firefox's function that opens its page of shortcuts, available since version 137. */
const openInFirefox = (): unknown => Reflect.get(browser.commands, 'openShortcutSettings');

/** Whether the extension can open the browser's page of shortcuts. */
export const canOpenBrowserShortcuts = (): boolean =>
  !import.meta.env.FIREFOX || typeof openInFirefox() === 'function';

/** Opens the browser's page of shortcuts. */
export async function openBrowserShortcuts(): Promise<void> {
  const open = openInFirefox();
  if (import.meta.env.FIREFOX && typeof open === 'function') await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Registers the handler of a keyboard shortcut. */
export function onShortcut(name: string, run: (windowId: number) => unknown): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name) run(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
  });
}
