import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A window of the pretended browser. */
export interface FakeWindow {
  id: number;
  focused: boolean;
  /** Whether the reader's panel stands open in it. */
  panel: boolean;
  /** The address of the tab in front. */
  page?: string;
}

type Permissions = { permissions?: string[] };
type NewTab = { windowId?: number | null; url: string; active?: boolean };

/** What a test sets up and looks at where WXT's own fake browser has nothing. */
interface World {
  windows: FakeWindow[];
  /** The window that was in front last; it need not have the focus now. */
  lastFocused: number | null;
  /** Whether the browser lets the reader reach the site. */
  mayReachSite: boolean;
  /** Whether a click stands behind what runs now; without one the panel does not open. */
  clicked: boolean;
  /** Whether the operating system shows notifications. */
  showsNotices: boolean;
  /** Whether the browser lets the reader put files among the downloads. */
  mayDownload: boolean;
  /** Whether it asks where to save each file. */
  asksWhere: boolean;
  /** What a download looks like that does not come to its end; `null` while all of them do. */
  brokenDownload: { state: 'in_progress' | 'interrupted'; filename: string; error?: string } | null;
  /** Files that were put there, by name. */
  downloads: Map<string, Uint8Array>;
  openedTabs: { windowId: number | null; url: string; active?: boolean }[];
  optionsOpened: number;
  /** What stands in the browser's menus, by id. */
  menu: Map<string, chrome.contextMenus.CreateProperties>;
}

/** The pretended browser as it stands. */
export const world: World = newWorld();

function newWorld(): World {
  return {
    windows: [{ id: 1, focused: true, panel: false }],
    lastFocused: 1,
    mayReachSite: true,
    clicked: false,
    showsNotices: true,
    mayDownload: false,
    asksWhere: false,
    brokenDownload: null,
    downloads: new Map(),
    openedTabs: [],
    optionsOpened: 0,
    menu: new Map(),
  };
}

const commandListeners: ((name: string, tab?: { windowId: number }) => void)[] = [];

/** Presses a key that the manifest knows as this command. */
export function pressKey(name: string, windowId: number): void {
  for (const listener of commandListeners) listener(name, { windowId });
}

/** How many listeners wait for keys. */
export const keyListeners = (): number => commandListeners.length;

type MenuListener = (info: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab) => void;

const menuListeners: MenuListener[] = [];

/** Chooses an item of the menu on something. */
export function chooseMenu(info: object, tab?: { windowId: number }): void {
  for (const listener of menuListeners) {
    listener(info as chrome.contextMenus.OnClickData, tab as chrome.tabs.Tab | undefined);
  }
}

const buttonListeners: ((id: string) => void)[] = [];

/** Presses the button on a notification. */
export function pressNoticeButton(id: string): void {
  for (const listener of buttonListeners) listener(id);
}

const createNotice = fakeBrowser.notifications.create;

/** A browser in which nothing has happened yet: one window, access granted, no notification, no listener. */
export function resetFakeBrowser(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    value: new PageStorage(),
    configurable: true,
  });
  fakeBrowser.reset();
  Object.assign(world, newWorld());
  for (const listeners of [commandListeners, menuListeners, buttonListeners]) listeners.length = 0;
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ permissions }: Permissions) =>
      permissions ? world.mayDownload : world.mayReachSite,
    request: async ({ permissions }: Permissions) => {
      world[permissions ? 'mayDownload' : 'mayReachSite'] = world.clicked;
      return world.clicked;
    },
    remove: async () => {
      world.mayDownload = false;
      return true;
    },
  });
  Object.assign(fakeBrowser.downloads, { download, search: searchDownloads });
  Object.assign(fakeBrowser.commands.onCommand, {
    addListener: (listener: (typeof commandListeners)[number]) => commandListeners.push(listener),
  });
  Object.assign(fakeBrowser.contextMenus, { removeAll: async () => world.menu.clear(), create });
  Object.assign(fakeBrowser.contextMenus.onClicked, {
    addListener: (listener: MenuListener) => menuListeners.push(listener),
  });
  Object.assign(fakeBrowser.notifications.onButtonClicked, {
    addListener: (listener: (typeof buttonListeners)[number]) => buttonListeners.push(listener),
  });
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, options: chrome.notifications.NotificationCreateOptions) => {
      if (!world.showsNotices) throw new Error('Notifications are switched off.');
      return createNotice(id, options);
    },
  });
  Object.assign(fakeBrowser.runtime, {
    openOptionsPage: async () => {
      world.optionsOpened += 1;
    },
    getContexts: async ({ windowIds = [] }: { windowIds?: number[] }) =>
      world.windows.filter(({ id, panel }) => panel && windowIds.includes(id)),
    sendMessage: sendFromPopup,
    getManifest: () => ({ version: '0.1.0' }),
  });
  Object.assign(fakeBrowser.storage.local, {
    getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null)),
  });
  Object.assign(fakeBrowser.sidePanel, { open: openPanel });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ windowId = null, ...tab }: NewTab) => {
      world.openedTabs.push({ windowId, ...tab });
    },
    query: async ({ windowId, url }: { windowId: number; url: string }) =>
      world.windows
        .filter(({ id, page }) => id === windowId && page?.startsWith(url.replace(/\*$/, '')))
        .map(({ page }) => ({ url: page })),
  });
  Object.assign(fakeBrowser.windows, fakeWindows);
}

/** Unlike WXT's fake, says who is asking: commands are taken from the reader's own pages only. */
async function sendFromPopup(message: unknown): Promise<unknown> {
  if (!fakeBrowser.runtime.onMessage.hasListeners()) throw new Error('Nobody listens.');
  const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
  return deliver(message, sender);
}

/** Brings a message from any sender to the worker; `undefined` when nobody answers it. */
export function deliver(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown> {
  return new Promise((resolve, reject) => {
    fakeBrowser.runtime.onMessage.trigger(message, sender, resolve).then((answers) => {
      // `true` means that the answer comes later.
      const willAnswer = answers.some((answer: unknown) => answer === true);
      if (!willAnswer) resolve(undefined);
    }, reject);
  });
}

/** What is there already is refused, which only the last error tells. */
function create(item: chrome.contextMenus.CreateProperties, done: () => void): void {
  if (!world.menu.has(item.id ?? '')) world.menu.set(item.id ?? '', item);
  done();
}

async function download({ url, filename }: { url: string; filename: string }): Promise<number> {
  if (!world.mayDownload) throw new Error('Access denied.');
  if (world.asksWhere || world.brokenDownload) return 1;
  // The last one stands last, whichever name it has.
  world.downloads.delete(filename);
  world.downloads.set(filename, new Uint8Array(await (await fetch(url)).arrayBuffer()));
  return 1;
}

const searchDownloads = async () => {
  if (world.brokenDownload) return [world.brokenDownload];
  if (world.asksWhere) return [{ filename: '', state: 'interrupted', error: 'USER_CANCELED' }];
  return [{ filename: [...world.downloads.keys()].at(-1) ?? '', state: 'complete' }];
};

async function openPanel({ windowId }: { windowId: number }): Promise<void> {
  if (!world.clicked) throw new Error('May only be called in response to a user gesture.');
  const window = world.windows.find(({ id }) => id === windowId);
  if (!window) throw new Error(`No window with id: ${windowId}.`);
  window.panel = true;
}

const fakeWindows = {
  WINDOW_ID_CURRENT: -2,
  getCurrent: async () => world.windows.find(({ id }) => id === world.lastFocused),
  getAll: async () => world.windows,
  getLastFocused: async () => {
    const window = world.windows.find(({ id }) => id === world.lastFocused);
    if (!window) throw new Error('No last-focused window');
    return window;
  },
  create: async ({ url }: { url: string }) => {
    const id = Math.max(0, ...world.windows.map((window) => window.id)) + 1;
    world.windows.push({ id, focused: true, panel: false });
    world.lastFocused = id;
    world.openedTabs.push({ windowId: id, url });
  },
  update: async (windowId: number, { focused }: { focused: boolean }) => {
    for (const window of world.windows) window.focused = focused && window.id === windowId;
    if (focused) world.lastFocused = windowId;
  },
};

/** What pages keep for themselves; a worker has none. */
class PageStorage extends Map<string, string> {
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.set(key, value);
  }
}
