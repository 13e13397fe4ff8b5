import { randomUUID } from 'node:crypto';
import type { ReaderPage } from '../reader.ts';
import type { FirefoxSurface } from './surface.ts';

/**
 * Firefox's own window, which has commands, popup, sidebar, menus and prompts. Everything that stories need of
 * Firefox's internals is here: if a new Firefox changes them, only this file has to be adapted.
 */
export class OwnWindow {
  private readonly surface: FirefoxSurface;
  private readonly addonId: string;

  constructor(surface: FirefoxSurface, addonId: string) {
    this.surface = surface;
    this.addonId = addonId;
  }

  /** Presses the shortcut of one of the extension's commands, given by its letter. */
  pressShortcut = (letter: string): Promise<void> => this.surface.evaluate(pressShortcut, letter);

  /** Accepts Firefox's prompt about the extension. Resolves to whether there was one. */
  pressAllow = (): Promise<boolean> => this.surface.evaluate<[], boolean>(pressAllow);

  /** Chooses an item of the extension in the open context menu. Resolves to whether it is there. */
  chooseInMenu = (label: string): Promise<boolean> =>
    this.surface.evaluate<[string], boolean>(chooseInMenu, label);

  /** Notifies the extension of a click in the browser's menu, without a user gesture. */
  clickMenu = (click: object): Promise<void> =>
    this.surface.evaluate(clickMenu, this.addonId, click);

  /** Clicks the notification with this title. Resolves to whether it is there. */
  clickNotification = (title: string): Promise<boolean> =>
    this.surface.evaluate<[string], boolean>(clickNotification, title);

  /** BiDi's name for the open popup or sidebar with this path; `null` while it is not open. */
  contextOf = (path: string): Promise<string | null> =>
    this.surface.evaluate<[string], string | null>(contextOf, path);

  /** Focuses a document, and brings its tab to the front. */
  focus = (context: string): Promise<void> => this.surface.evaluate(focus, context);

  emulateMedia = (context: string, media: Parameters<ReaderPage['emulateMedia']>[0]) =>
    this.surface.evaluate<[string, object], void>(emulateMedia, context, media);

  /** Hides Firefox's own panels and menus, as Escape does: beside an open one, no popup opens. */
  hidePanels = (): Promise<void> => this.surface.evaluate(hidePanels);

  /** Opens the sidebar, as a key or a click would. */
  openSidebar = (): Promise<void> => this.surface.evaluate(openSidebar, this.addonId);

  /** Closes the sidebar, as its own button does. */
  closeSidebar = (): Promise<void> => this.surface.evaluate('() => SidebarController.hide()');

  setOffline = (isOffline: boolean): Promise<void> =>
    this.surface.evaluate('(value) => { Services.io.offline = value; }', isOffline);

  /** Deletes an origin's databases under its open connections. */
  loseDatabases = (origin: string): Promise<void> => this.surface.evaluate(loseDatabases, origin);

  /** Stops the background page at once, as Firefox does with an idle one. */
  stopBackground = (): Promise<void> => this.surface.evaluate(stopBackground, this.addonId);

  /** Starts the background page, as any event of its own does. */
  wakeBackground = (): Promise<void> => this.surface.evaluate(wakeBackground, this.addonId);

  /**
   * From now on runs a function, given as text, in every document of an origin before its own scripts, until it is
   * disposed of.
   */
  async runFirst(origin: string, first: string): Promise<{ dispose(): Promise<void> }> {
    const name = `stories:${randomUUID()}`;
    await this.surface.evaluate(runFirst, watchDocuments, { origin, first, name });
    return { dispose: () => this.surface.evaluate(forgetFirst, name) };
  }

  /** Empties the cache, and the console that `errorsAbout` reads. */
  forgetBrowsing = (): Promise<void> => this.surface.evaluate(forgetBrowsing);

  /** The bytes that the extension's process holds without compiled code, once it has freed what it can. */
  extensionMemory = (): Promise<number> => this.surface.evaluate<[], number>(extensionMemory);

  /** Errors about a host. Ignores Firefox's own messages about a page that closed before its response. */
  errorsAbout = (host: string): Promise<string[]> =>
    this.surface.evaluate<[string], string[]>(errorsAbout, host);
}

const pressShortcut = `(letter) => {
  document.querySelector('keyset[id^="ext-keyset"] key[key="' + letter + '"]').doCommand();
}`;

const pressAllow = `() => {
  const question = document.getElementById('addon-webext-permissions-notification');
  question?.button?.click();
  return Boolean(question?.button);
}`;

const chooseInMenu = `(label) => {
  const menu = document.getElementById('contentAreaContextMenu');
  const item = [...menu.querySelectorAll('menuitem')].find((each) => each.label === label);
  if (menu.state !== 'open' || !item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;
}`;

const clickMenu = `(id, click) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const info = { editable: false, modifiers: [], ...click };
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}`;

const clickNotification = `(title) => {
  const alert = [...Services.wm.getEnumerator('alert:alert')].find(
    ({ document }) => document.getElementById('alertTitleLabel')?.value === title
  );
  alert?.document.getElementById('alertBox').dispatchEvent(
    new alert.MouseEvent('click', { bubbles: true })
  );
  return Boolean(alert);
}`;

const focus = `(context) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs'
  );
  const browser = NavigableManager.getBrowserById(context);
  const tab = browser?.documentGlobal.gBrowser?.getTabForBrowser(browser);
  if (tab && !tab.selected) tab.documentGlobal.gBrowser.selectedTab = tab;
  if (browser && browser.ownerDocument.activeElement !== browser) browser.focus();
}`;

const emulateMedia = `(context, { colorScheme, media }) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs'
  );
  const { browsingContext } = NavigableManager.getBrowserById(context);
  if (colorScheme) browsingContext.prefersColorSchemeOverride = colorScheme;
  if (media) browsingContext.mediumOverride = media === 'screen' ? '' : media;
}`;

const hidePanels = `() => {
  for (const panel of document.querySelectorAll('panel, menupopup'))
    if (panel.state === 'open') panel.hidePopup();
}`;

const openSidebar = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { makeWidgetId } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs').ExtensionCommon;
  await SidebarController.show(makeWidgetId(id) + '-sidebar-action');
}`;

const loseDatabases = `async (origin) => {
  const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(origin);
  await new Promise((resolve) => {
    Services.qms.clearStoragesForPrincipal(principal, 'default', 'idb').callback = resolve;
  });
}`;

const stopBackground = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}`;

const wakeBackground = `(id) => WebExtensionPolicy.getByID(id).extension.wakeupBackground()`;

/**
 * Runs in each process. An extension's page forbids `eval` to its scripts, but not to a sandbox with the page's rights.
 */
const watchDocuments = `({ origin, first, name }) => {
  const observer = {
    observe({ defaultView: page, nodePrincipal }) {
      if (!page || nodePrincipal.originNoSuffix !== origin) return;
      const sandbox = Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false });
      Cu.evalInSandbox('(' + first + ')()', sandbox);
    },
  };
  Services.obs.addObserver(observer, 'document-element-inserted');
  addMessageListener(name + ':forget', () =>
    Services.obs.removeObserver(observer, 'document-element-inserted')
  );
  if (Services.appinfo.remoteType === 'extension') sendAsyncMessage(name + ':ready');
}`;

const runFirst = `async (watch, given) => {
  const script = 'data:,' + encodeURIComponent('(' + watch + ')(' + JSON.stringify(given) + ')');
  (window.storyScripts ??= new Map()).set(given.name, script);
  await new Promise((resolve) => {
    Services.ppmm.addMessageListener(given.name + ':ready', function ready() {
      Services.ppmm.removeMessageListener(given.name + ':ready', ready);
      resolve();
    });
    Services.ppmm.loadProcessScript(script, true);
  });
}`;

const forgetFirst = `(name) => {
  Services.ppmm.removeDelayedProcessScript(window.storyScripts.get(name));
  Services.ppmm.broadcastAsyncMessage(name + ':forget');
}`;

const forgetBrowsing = `() => {
  Services.cache2.clear();
  Services.console.reset();
}`;

/**
 * Makes the extension's process free what it can, and resolves to the bytes that it holds then. Resident memory would
 * include pages that the allocator has already released but the system has not taken back.
 */
const extensionMemory = `() => {
  const name = 'stories:held';
  const script = 'data:,' + encodeURIComponent('(' + ((answer) => {
    if (Services.appinfo.remoteType !== 'extension') return;
    const { KIND_HEAP, KIND_NONHEAP } = Ci.nsIMemoryReporter;
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    manager.minimizeMemoryUsage(() => {
      let held = 0;
      const add = (_process, path, kind, _units, amount) => {
        const isExplicit = path.startsWith('explicit/');
        const isCode = /[/](?:code[/]|jit-)/.test(path);
        if (path === 'heap-allocated' || (isExplicit && kind === KIND_NONHEAP && !isCode)) held += amount;
        if (isExplicit && kind === KIND_HEAP && isCode) held -= amount;
      };
      manager.getReports(add, null, () => sendAsyncMessage(answer, held), null, false);
    });
  }) + ')(' + JSON.stringify(name) + ')');
  return new Promise((resolve) => {
    const receive = ({ data }) => {
      Services.ppmm.removeMessageListener(name, receive);
      resolve(data);
    };
    Services.ppmm.addMessageListener(name, receive);
    Services.ppmm.loadProcessScript(script, false);
  });
}`;

const errorsAbout = `(host) => Services.console.getMessageArray()
  .filter((entry) => entry instanceof Ci.nsIScriptError && String(entry).includes(host))
  .filter((entry) => !/Actor 'Conduits' destroyed before query|Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)|FrameData missing|download failed .* status=2152398850/.test(entry))
  .filter((entry) => !(entry.flags & entry.warningFlag))
  .map(String)`;

/**
 * BiDi knows only tabs. Popup and sidebar are <browser> elements like those of tabs, so once BiDi's list of navigables
 * includes them, they can be evaluated, clicked and captured.
 */
const contextOf = `(path) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs'
  );
  const browsersIn = (page) => [...page.querySelectorAll('browser')].flatMap((browser) => {
    const isLocal = !browser.isRemoteBrowser && browser.contentDocument;
    return [browser, ...(isLocal ? browsersIn(browser.contentDocument) : [])];
  });
  const found = browsersIn(document).find((browser) =>
    browser.getAttribute('messagemanagergroup') === 'webext-browsers' &&
    browser.currentURI?.filePath === path
  );
  if (!found) return null;
  if (!NavigableManager.surfaces) {
    const surfaces = new Map();
    const getBrowserById = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (id) => surfaces.get(id) ?? getBrowserById(id);
    NavigableManager.surfaces = surfaces;
  }
  found.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(found);
  NavigableManager.surfaces.set(id, found);
  return id;
}`;
