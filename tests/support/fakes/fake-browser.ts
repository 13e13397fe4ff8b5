import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A window of the fake browser. */
export interface FakeWindow {
  id: number;
  focused: boolean;
  /** Whether the extension's panel is open in it. */
  hasOpenPanel: boolean;
  /** Address of the active tab. */
  page?: string;
}

type Permissions = { permissions?: string[] };
type NewTab = { windowId?: number | null; url: string; active?: boolean };

/** State of the APIs that WXT's fake browser lacks. */
interface BrowserState {
  windows: FakeWindow[];
  /** The last focused window. */
  lastFocused: number | null;
  /** Whether host permission for the site is granted. */
  hasHostPermission: boolean;
  /** Whether the toolbar button is visible without a menu. */
  isPinned: boolean;
  /** Whether the calling page has closed its tab. */
  hasClosedTab: boolean;
  /** Whether there is a user gesture, without which the panel can't open. */
  hasUserGesture: boolean;
  /** Whether the operating system shows notifications. */
  allowsNotifications: boolean;
  /** Whether the downloads permission is granted. */
  allowsDownloads: boolean;
  /** Whether the browser asks where to save each download. */
  promptsForDownload: boolean;
  /** The item of downloads that fail; `null` while all succeed. */
  failedDownload: { state: 'in_progress' | 'interrupted'; filename: string; error?: string } | null;
  /** Downloaded files by name. */
  downloads: Map<string, Uint8Array>;
  openedTabs: { windowId: number | null; url: string; active?: boolean }[];
  /** The address that the active tab was last navigated to. */
  activeTabUrl: string | null;
  settingsOpened: number;
  /** The commands of the manifest with their keys. */
  shortcuts: chrome.commands.Command[];
  /** The address bar's hint for Enter. */
  omniboxHint: string;
  /** Context menu items by id. */
  menu: Map<string, chrome.contextMenus.CreateProperties>;
}

/** State of the fake browser. */
export const browserState: BrowserState = newBrowserState();

function newBrowserState(): BrowserState {
  return {
    windows: [{ id: 1, focused: true, hasOpenPanel: false }],
    lastFocused: 1,
    hasHostPermission: true,
    isPinned: false,
    hasClosedTab: false,
    hasUserGesture: false,
    allowsNotifications: true,
    allowsDownloads: false,
    promptsForDownload: false,
    failedDownload: null,
    downloads: new Map(),
    openedTabs: [],
    activeTabUrl: null,
    settingsOpened: 0,
    shortcuts: [
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+E' },
      { name: 'open-panel', description: 'Open REEx Reader beside the page', shortcut: '' },
    ],
    omniboxHint: '',
    menu: new Map(),
  };
}

const commandListeners: ((name: string, tab?: { windowId: number }) => void)[] = [];

/** Triggers a keyboard command of the manifest. */
export function pressShortcut(name: string, windowId: number): void {
  for (const listener of commandListeners) listener(name, { windowId });
}

/** Number of command listeners. */
export const keyListeners = (): number => commandListeners.length;

type MenuListener = (info: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab) => void;

const menuListeners: MenuListener[] = [];

/** Clicks a context menu item. */
export function clickContextMenu(info: object, tab?: { windowId: number }): void {
  for (const listener of menuListeners) {
    listener(info as chrome.contextMenus.OnClickData, tab as chrome.tabs.Tab | undefined);
  }
}

const omniboxListeners: ((text: string) => void)[] = [];

type Suggest = (suggestions: chrome.omnibox.SuggestResult[]) => void;

const typingListeners: ((text: string, suggest: Suggest) => void)[] = [];

const keywordListeners: (() => void)[] = [];

/** Types the keyword into the address bar. */
export function typeKeyword(): void {
  for (const listener of keywordListeners) listener();
}

/** Types into the address bar after the keyword. Resolves to the suggestions. */
export const typeIntoOmnibox = (text: string): Promise<chrome.omnibox.SuggestResult[]> =>
  new Promise((resolve) => {
    for (const listener of typingListeners) listener(text, resolve);
  });

/** Presses Enter in the address bar. */
export function enterInOmnibox(text: string): void {
  for (const listener of omniboxListeners) listener(text);
}

const buttonListeners: ((id: string, button: number) => void)[] = [];

/** Clicks a button of a notification. */
export function clickNotificationButton(id: string, button: number): void {
  for (const listener of buttonListeners) listener(id, button);
}

const createNotice = fakeBrowser.notifications.create;

/** Resets the browser: one window, access granted, no notifications or listeners. */
export function resetFakeBrowser(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    value: new PageStorage(),
    configurable: true,
  });
  fakeBrowser.reset();
  Object.assign(browserState, newBrowserState());
  for (const listeners of [
    ...[commandListeners, menuListeners, buttonListeners],
    ...[omniboxListeners, typingListeners, keywordListeners],
  ])
    listeners.length = 0;
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ permissions }: Permissions) =>
      permissions ? browserState.allowsDownloads : browserState.hasHostPermission,
    request: async ({ permissions }: Permissions) => {
      browserState[permissions ? 'allowsDownloads' : 'hasHostPermission'] =
        browserState.hasUserGesture;
      return browserState.hasUserGesture;
    },
    remove: async () => {
      browserState.allowsDownloads = false;
      return true;
    },
  });
  Object.assign(fakeBrowser.downloads, { download, search: searchDownloads });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
  Object.assign(fakeBrowser.commands, { getAll: async () => browserState.shortcuts });
  Object.assign(fakeBrowser.commands.onCommand, {
    addListener: (listener: (typeof commandListeners)[number]) => commandListeners.push(listener),
  });
  Object.assign(fakeBrowser.action, {
    getUserSettings: async () => ({ isOnToolbar: browserState.isPinned }),
  });
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => browserState.menu.clear(),
    remove: async (id: string) => {
      if (!browserState.menu.delete(id)) throw new Error(`Cannot find menu item with id ${id}`);
    },
    create,
    update: async (id: string, change: chrome.contextMenus.CreateProperties) => {
      browserState.menu.set(id, { ...browserState.menu.get(id), ...change });
    },
  });
  Object.assign(fakeBrowser.contextMenus.onClicked, {
    addListener: (listener: MenuListener) => menuListeners.push(listener),
  });
  Object.assign(fakeBrowser.omnibox, {
    setDefaultSuggestion: ({ description }: { description: string }) => {
      browserState.omniboxHint = description;
    },
  });
  Object.assign(fakeBrowser.omnibox.onInputStarted, {
    addListener: (listener: () => void) => keywordListeners.push(listener),
  });
  Object.assign(fakeBrowser.omnibox.onInputChanged, {
    addListener: (listener: (typeof typingListeners)[number]) => typingListeners.push(listener),
  });
  Object.assign(fakeBrowser.omnibox.onInputEntered, {
    addListener: (listener: (typeof omniboxListeners)[number]) => omniboxListeners.push(listener),
  });
  Object.assign(fakeBrowser.notifications.onButtonClicked, {
    addListener: (listener: (typeof buttonListeners)[number]) => buttonListeners.push(listener),
  });
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, options: chrome.notifications.NotificationCreateOptions) => {
      if (!browserState.allowsNotifications) throw new Error('Notifications are switched off.');
      return createNotice(id, options);
    },
    getPermissionLevel: async () => (browserState.allowsNotifications ? 'granted' : 'denied'),
  });
  Object.assign(fakeBrowser.runtime, {
    openOptionsPage: async () => {
      browserState.settingsOpened += 1;
    },
    getContexts: async ({ windowIds = [] }: { windowIds?: number[] }) =>
      browserState.windows.filter(({ id, hasOpenPanel }) => hasOpenPanel && windowIds.includes(id)),
    sendMessage: sendFromPopup,
    getManifest: () => ({ version: '0.1.0' }),
  });
  Object.assign(fakeBrowser.storage.local, {
    getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null)),
  });
  Object.assign(fakeBrowser.sidePanel, { open: openPanel });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ windowId = null, ...tab }: NewTab) => {
      browserState.openedTabs.push({ windowId, ...tab });
    },
    getCurrent: async () => ({ id: 1 }),
    remove: async () => {
      browserState.hasClosedTab = true;
    },
    update: async (...given: unknown[]) => {
      const change: { url?: string } = given.at(-1) ?? {};
      browserState.activeTabUrl = change.url ?? null;
    },
    query: async ({ url = '' }: { currentWindow?: true; url?: string }) =>
      browserState.windows
        .filter(
          ({ id, page }) =>
            id === browserState.lastFocused && page?.startsWith(url.replace(/\*$/, '')),
        )
        .map(({ id, page }) => ({ id, windowId: id, url: page })),
  });
  Object.assign(fakeBrowser.windows, fakeWindows);
}

/** Unlike WXT's fake, passes a sender, since commands are accepted from the extension's own pages only. */
async function sendFromPopup(message: unknown): Promise<unknown> {
  if (!fakeBrowser.runtime.onMessage.hasListeners()) throw new Error('Nobody listens.');
  const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
  return deliver(message, sender);
}

/** Sends a message to the worker from any sender; resolves to `undefined` if nobody answers. */
export function deliver(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown> {
  return new Promise((resolve, reject) => {
    fakeBrowser.runtime.onMessage.trigger(message, sender, resolve).then((answers) => {
      // `true`: the response follows later.
      const willAnswer = answers.some((answer: unknown) => answer === true);
      if (!willAnswer) resolve(undefined);
    }, reject);
  });
}

/** Duplicate ids are rejected through `lastError`. */
function create(item: chrome.contextMenus.CreateProperties, done: () => void): void {
  const id = item.id ?? '';
  const lastError = browserState.menu.has(id) ? { message: `Duplicate id ${id}` } : undefined;
  if (!lastError) browserState.menu.set(id, item);
  Object.assign(fakeBrowser.runtime, { lastError });
  done();
  Object.assign(fakeBrowser.runtime, { lastError: undefined });
}

async function download({ url, filename }: { url: string; filename: string }): Promise<number> {
  if (!browserState.allowsDownloads) throw new Error('Access denied.');
  if (browserState.promptsForDownload || browserState.failedDownload) return 1;
  // Replaced items move to the end.
  browserState.downloads.delete(filename);
  browserState.downloads.set(filename, new Uint8Array(await (await fetch(url)).arrayBuffer()));
  return 1;
}

const searchDownloads = async () => {
  if (browserState.failedDownload) return [browserState.failedDownload];
  if (browserState.promptsForDownload)
    return [{ filename: '', state: 'interrupted', error: 'USER_CANCELED' }];
  return [{ filename: [...browserState.downloads.keys()].at(-1) ?? '', state: 'complete' }];
};

async function openPanel({ windowId }: { windowId: number }): Promise<void> {
  if (!browserState.hasUserGesture)
    throw new Error('May only be called in response to a user gesture.');
  const isCurrent = windowId === fakeWindows.WINDOW_ID_CURRENT;
  const wanted = isCurrent ? browserState.lastFocused : windowId;
  const window = browserState.windows.find(({ id }) => id === wanted);
  if (!window) throw new Error(`No window with id: ${windowId}.`);
  window.hasOpenPanel = true;
}

const fakeWindows = {
  WINDOW_ID_CURRENT: -2,
  getCurrent: async () => browserState.windows.find(({ id }) => id === browserState.lastFocused),
  getAll: async () => browserState.windows,
  getLastFocused: async () => {
    const window = browserState.windows.find(({ id }) => id === browserState.lastFocused);
    if (!window) throw new Error('No last-focused window');
    return window;
  },
  create: async ({ url }: { url: string }) => {
    const id = Math.max(0, ...browserState.windows.map((window) => window.id)) + 1;
    browserState.windows.push({ id, focused: true, hasOpenPanel: false });
    browserState.lastFocused = id;
    browserState.openedTabs.push({ windowId: id, url });
  },
  update: async (windowId: number, { focused }: { focused: boolean }) => {
    for (const window of browserState.windows) window.focused = focused && window.id === windowId;
    if (focused) browserState.lastFocused = windowId;
  },
};

/** `localStorage`, which workers lack. */
class PageStorage extends Map<string, string> {
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.set(key, value);
  }
}
