import puppeteer, { type Browser } from 'puppeteer-core';
import type { Settings } from '../../../../lib/settings.ts';
import { site as publisher } from '../../../../lib/site/site.ts';
import { fireAlarm, makeChannelsDue, readTable } from '../../../../scripts/inside-extension.ts';
import { waitUntil } from '../../../../scripts/wait-until.ts';
import { eraseInside } from '../erase-browser-data.ts';
import { putInside, unreadInside } from '../extension-access.ts';
import { type Bidi, bidiOf, FirefoxSurface } from './surface.ts';

export interface FirefoxOptions {
  /** Folder of the built extension. */
  extension: string;
  executable: string;
  /** Port of the proxy that is the browser's only way out; without one the publisher's host is this machine. */
  proxyPort?: number;
  /** Folder for downloads. */
  downloads: string;
  /** The folder of a language pack that is installed first, and its language. */
  languagePack?: { folder: string; language: string };
  /** The user's home folder, where Firefox looks for manifests; the user's own without one. */
  home?: string;
  /** Path of a log of every host that Firefox looks up. Firefox looks up none itself where there is a proxy. */
  lookupLog?: string;
}

const addonId = 'reex-reader@rareearth.reader';
/** The extension's host, which Firefox would choose at random. */
const host = '5b3fd160-0000-4000-8000-000000000060';

/** A running Firefox with the production build, and access to its real surfaces. */
export class FirefoxDriver {
  private readonly browser: Browser;
  private readonly bidi: Bidi;
  /** Firefox's own window, where commands, popup and sidebar live. */
  private readonly window: FirefoxSurface;
  /** A tab at the extension's origin that runs none of its code: it reaches database and API at any time. */
  readonly extensionPage: FirefoxSurface;

  private constructor(browser: Browser, window: FirefoxSurface, extensionPage: FirefoxSurface) {
    this.browser = browser;
    this.bidi = bidiOf(browser);
    this.window = window;
    this.extensionPage = extensionPage;
  }

  /** Starts Firefox with a fresh profile and installs the extension. */
  static async launch({
    extension,
    executable,
    ...options
  }: FirefoxOptions): Promise<FirefoxDriver> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless: true,
      acceptInsecureCerts: true,
      // Lets this harness reach Firefox's own window.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences(options),
      env: {
        ...process.env,
        ...lookupLogging(options),
        ...(options.home && { HOME: options.home }),
      },
    });
    if (options.languagePack) await browser.installExtension(options.languagePack.folder);
    await browser.installExtension(extension);
    const bidi = bidiOf(browser);
    // A policy in the user's folder keeps it from opening.
    if (options.home === undefined) await closeWelcome(bidi);
    return new FirefoxDriver(browser, await ownWindow(bidi), await openTab(bidi, '/icon/16.png'));
  }

  /** Closes the sidebar and all tabs except the extension's. */
  private async closeSurfaces(): Promise<void> {
    await this.closeSidebar();
    const own = await this.extensionPage.id();
    const { result } = await this.bidi.send<{ contexts: { context: string }[] }>(
      'browsingContext.getTree',
      {},
    );
    const others = result.contexts.filter(({ context }) => context !== own);
    for (const { context } of others) await this.bidi.send('browsingContext.close', { context });
  }

  /** Makes the running browser a new installation with these settings, whose first poll follows. */
  async reinstall(settings: Partial<Settings>): Promise<void> {
    await this.closeSurfaces();
    await this.stopBackground();
    await this.extensionPage.evaluate(eraseInside);
    await this.extensionPage.evaluate(
      (chosen) => chrome.storage.local.set({ settings: chosen }),
      settings,
    );
    await this.window.evaluate(forgetBrowsing);
    await this.startBackground();
  }

  /** Opens the settings page in a tab, in front. */
  openSettings = (): Promise<FirefoxSurface> => this.openPage('/options.html');

  /** Opens the welcome page in a tab, in front. */
  openWelcome = (): Promise<FirefoxSurface> => this.openPage('/welcome.html');

  private async openPage(path: string): Promise<FirefoxSurface> {
    const tab = await openTab(this.bidi, path);
    await tab.bringToFront();
    return tab;
  }

  /** All rows of one of the extension's tables. */
  rows<Row>(table: string): Promise<Row[]> {
    return this.extensionPage.evaluate(readTable<Row>, table);
  }

  /** Puts a row into one of the extension's tables. */
  putRow(table: string, row: object): Promise<void> {
    return this.extensionPage.evaluate(putInside, { table, row });
  }

  /** Makes all that the feeds have brought unread, with the badge. */
  async makeUnread(): Promise<void> {
    await this.extensionPage.evaluate(unreadInside);
    await this.extensionPage.evaluate(() =>
      chrome.runtime.sendMessage({ command: 'afterWrite', args: [] }),
    );
  }

  /** What the toolbar button shows now. */
  badge(): Promise<string> {
    return this.extensionPage.evaluate(() => chrome.action.getBadgeText({}));
  }

  /** Makes every channel due and fires the alarm. */
  async triggerPoll(): Promise<void> {
    await this.extensionPage.evaluate(makeChannelsDue);
    await this.extensionPage.evaluate(fireAlarm);
  }

  /** Sends `runJobs` without waiting for the jobs. */
  async startJobs(): Promise<void> {
    await this.extensionPage.evaluate(() => {
      void chrome.runtime.sendMessage({ command: 'runJobs', args: [] });
    });
  }

  /** Opens a page of the web, or a file, in a new tab, in front. `first` runs in the page before anything else. */
  async openInNewTab(url: string, first?: () => void): Promise<FirefoxSurface> {
    const { result } = await this.bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    const { context } = result;
    if (first) {
      const functionDeclaration = String(first);
      await this.bidi.send('script.addPreloadScript', { functionDeclaration, contexts: [context] });
    }
    await this.bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    return new FirefoxSurface(this.bidi, async () => context);
  }

  /** Opens the real toolbar popup. */
  async openPopup(): Promise<FirefoxSurface> {
    await this.extensionPage.evaluate(() => chrome.action.openPopup());
    return this.waitForSurface('/popup.html');
  }

  /** Presses the shortcut of one of the extension's commands, given by its letter. */
  async pressShortcut(letter: string): Promise<void> {
    await this.window.evaluate(pressShortcut, letter);
  }

  /** Says yes to what Firefox asks about the extension, once it does. */
  async acceptPermissionPrompt(): Promise<void> {
    await waitUntil('Firefox to ask', () => this.window.evaluate<[], boolean>(pressAllow));
  }

  /** The real sidebar once it is there, with the focus in it, as after a click there. */
  async focusedSidebar(): Promise<FirefoxSurface> {
    const sidebar = await this.waitForSurface('/sidepanel.html');
    await this.window.evaluate(focusSidebar);
    return sidebar;
  }

  /** The real popup or sidebar, once it is there. */
  async waitForSurface(path: string): Promise<FirefoxSurface> {
    const find = () => this.window.evaluate<[string], string | null>(contextOf, path);
    await waitUntil(`${path} to open`, find);
    return new FirefoxSurface(this.bidi, async () => {
      const context = await find();
      if (context === null) throw new Error(`${path} is not open.`);
      return context;
    });
  }

  /** Chooses an item of the extension in an element's context menu. */
  async clickContextMenu(page: FirefoxSurface, selector: string, label: string): Promise<void> {
    await page.click(selector, 2);
    await waitUntil(`“${label}” to be in the menu`, () =>
      this.window.evaluate<[string], boolean>(chooseInMenu, label),
    );
  }

  /** Closes the sidebar, as its own button does. */
  async closeSidebar(): Promise<void> {
    await this.window.evaluate('() => SidebarController.hide()');
  }

  /** Stops the background page where it stands, as Firefox does with one that is idle. */
  async stopBackground(): Promise<void> {
    await this.window.evaluate(stopBackground, addonId);
  }

  /** Starts it again, as any event of its own does. */
  async startBackground(): Promise<void> {
    await this.window.evaluate(wakeBackground, addonId);
  }

  /** Errors of the extension's pages and background that nobody caught, violations of the CSP among them. */
  consoleErrors(): Promise<string[]> {
    return this.window.evaluate(errorsAbout, host);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

function lookupLogging({ lookupLog }: Pick<FirefoxOptions, 'lookupLog'>) {
  return lookupLog === undefined
    ? {}
    : { MOZ_LOG: 'sync,nsHostResolver:5', MOZ_LOG_FILE: lookupLog };
}

function proxyPreferences(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.no_proxies_on': '',
  };
}

const noProxyPreferences = {
  'network.proxy.type': 0,
  'network.dns.localDomains': publisher.host,
};

function preferences({
  proxyPort,
  downloads,
  languagePack,
}: Pick<FirefoxOptions, 'proxyPort' | 'downloads' | 'languagePack'>) {
  return {
    ...(languagePack && {
      'intl.locale.requested': languagePack.language,
      'extensions.langpacks.signatures.required': false,
    }),
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: host }),
    ...(proxyPort === undefined ? noProxyPreferences : proxyPreferences(proxyPort)),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // Without a desktop's notification service Firefox would close each notification at once.
    'alerts.useSystemBackend': false,
    // Firefox's own test voices: a machine without a desktop has no others.
    'media.webspeech.synth.test': true,
  };
}

async function ownWindow(bidi: Bidi): Promise<FirefoxSurface> {
  const { result } = await bidi.send<{ contexts: { url: string; context: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const own = result.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!own) throw new Error('Firefox shows no window.');
  return new FirefoxSurface(bidi, async () => own.context);
}

async function openTab(bidi: Bidi, path: string): Promise<FirefoxSurface> {
  const { result } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  const tab = new FirefoxSurface(bidi, async () => result.context);
  const url = `moz-extension://${host}${path}`;
  // The answer to this never comes for an extension's page; what counts is that the page is there.
  void bidi
    .send('browsingContext.navigate', { context: result.context, url, wait: 'none' })
    .catch(() => undefined);
  const isLoaded = (wanted: string) =>
    location.href === wanted && document.readyState === 'complete' && typeof chrome === 'object';
  await waitUntil(`${url} to load`, () => tab.evaluate(isLoaded, url).catch(() => false));
  return tab;
}

/**
 * Waits for the page that an installation opens, and closes it: it would take the front from a story. Firefox logs an
 * error of its own about a page of an extension that is closed before it is drawn, or while its fonts load.
 */
async function closeWelcome(bidi: Bidi): Promise<void> {
  const context = await waitUntil('the welcome page to open', async () => {
    const { result } = await bidi.send<{ contexts: { url: string; context: string }[] }>(
      'browsingContext.getTree',
      {},
    );
    return result.contexts.find(({ url }) => url.endsWith('/welcome.html'))?.context;
  });
  await waitUntil('the welcome page to be drawn', async () => {
    const { result } = await bidi.send<{ result?: { value?: unknown } }>('script.evaluate', {
      // The height is asked for first: a layout begins to load the fonts.
      expression:
        'document.querySelector("main button")?.offsetHeight > 0 && document.fonts.status === "loaded"',
      target: { context },
      awaitPromise: false,
    });
    return result.result?.value === true;
  });
  await bidi.send('browsingContext.close', { context });
}

/*
 * The rest runs in Firefox's own window and uses its internals, which a new Firefox may change. Only this part then has
 * to be adapted.
 */

const pressShortcut = `(letter) => {
  document.querySelector('keyset[id^="ext-keyset"] key[key="' + letter + '"]').doCommand();
}`;

const chooseInMenu = `(label) => {
  const menu = document.getElementById('contentAreaContextMenu');
  const item = [...menu.querySelectorAll('menuitem')].find((each) => each.label === label);
  if (menu.state !== 'open' || !item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;
}`;

const pressAllow = `() => {
  const question = document.getElementById('addon-webext-permissions-notification');
  question?.button?.click();
  return Boolean(question?.button);
}`;

const focusSidebar = `() => {
  const [browser] = SidebarController.browser.contentDocument.querySelectorAll('browser');
  browser.focus();
}`;

const stopBackground = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}`;

const wakeBackground = `(id) => WebExtensionPolicy.getByID(id).extension.wakeupBackground()`;

/** Empties the cache, and the console that `errorsAbout` reads. */
const forgetBrowsing = `() => {
  Services.cache2.clear();
  Services.console.reset();
}`;

/** Errors about a host. Firefox's own messages that a page closed before its response are none. */
const errorsAbout = `(host) => Services.console.getMessageArray()
  .filter((entry) => entry instanceof Ci.nsIScriptError && String(entry).includes(host))
  .filter((entry) => !/Actor 'Conduits' destroyed before query|Promise (?:resolved|rejected) after context unloaded|FrameData missing|download failed .* status=2152398850/.test(entry))
  .filter((entry) => !(entry.flags & entry.warningFlag))
  .map(String)`;

/**
 * BiDi knows tabs only. Popup and sidebar are <browser> elements like a tab's, so once its list of navigables includes
 * them they can be evaluated, clicked and captured. Returns `null` while the page is not open.
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
