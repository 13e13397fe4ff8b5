import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { site as publisher } from '../../../../lib/site/site.ts';
import { ExtensionDriver, startTimeoutMs } from '../../../../scripts/extension-driver.ts';
import { waitUntil } from '../../../../scripts/wait-until.ts';
import { eraseInside } from '../erase-browser-data.ts';
import type { DownloadedFile, MenuClick, Reader, ReaderPage } from '../reader.ts';
import { OwnWindow } from './own-window.ts';
import { FirefoxPage } from './page.ts';
import { type Bidi, bidiOf, FirefoxSurface } from './surface.ts';

export interface FirefoxOptions {
  /** The built extension: a folder, or an archive, which stays installed when the browser quits. */
  extension: string;
  executable: string;
  /** Folder of the browser's profile; a new one if omitted. */
  profile?: string;
  /** Whether the profile has the extension from an earlier start, and whether in another version. */
  installation?: 'new' | 'update' | 'has';
  /**
   * Port of the proxy that is the browser's only way to the network. Without one, the publisher's host resolves to this
   * machine.
   */
  proxyPort?: number;
  /** Folder for downloads. */
  downloads: string;
  /** The folder of a language pack that is installed first, and its language. */
  languagePack?: { folder: string; language: string };
  /** The user's home folder, where Firefox looks for manifests; the real one if omitted. */
  home?: string;
  /** Path of a log of every host that Firefox looks up. With a proxy, Firefox looks up none itself. */
  lookupLog?: string;
}

const addonId = 'reex-reader@rareearth.reader';
/** The extension's host, which Firefox would otherwise choose at random. */
const host = '5b3fd160-0000-4000-8000-000000000060';
const origin = `moz-extension://${host}`;

interface Context {
  url: string;
  context: string;
}

/** A running Firefox with the production build, and access to its real surfaces. */
export class FirefoxReader extends ExtensionDriver implements Reader {
  readonly browser = 'firefox';
  readonly extensionOrigin = origin;
  readonly extensionPage: FirefoxPage;
  protected readonly evaluator: FirefoxPage;
  private readonly program: Browser;
  private readonly bidi: Bidi;
  private readonly window: OwnWindow;
  private readonly folder: string;

  private constructor(program: Browser, window: OwnWindow, folder: string, own: string) {
    super();
    this.program = program;
    this.bidi = bidiOf(program);
    this.window = window;
    this.folder = folder;
    this.extensionPage = this.tab(own);
    this.evaluator = this.extensionPage;
  }

  /** Starts Firefox and installs the extension. */
  static async launch(options: FirefoxOptions): Promise<FirefoxReader> {
    const { executable, profile, downloads, languagePack } = options;
    const program = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless: true,
      timeout: startTimeoutMs,
      acceptInsecureCerts: true,
      ...(profile !== undefined && { userDataDir: profile }),
      // Gives this harness access to Firefox's own window.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences(options),
      env: environment(options),
    });
    if (languagePack) await program.installExtension(languagePack.folder);
    const bidi = bidiOf(program);
    await install(bidi, options);
    const own = await openTab(bidi, `${origin}/icon/16.png`);
    return new FirefoxReader(program, await ownWindow(bidi), downloads, own);
  }

  async openPopup(): Promise<FirefoxPage> {
    await this.showPopup();
    return this.waitForSurface('/popup.html');
  }

  protected override hideBrowserPanels(): Promise<void> {
    return this.window.hidePanels();
  }

  async openPanel(): Promise<FirefoxPage> {
    await this.window.openSidebar();
    return this.waitForSurface('/sidepanel.html');
  }

  /** Presses the shortcut of one of the extension's commands, given by its letter. */
  pressShortcut = (letter: string): Promise<void> => this.window.pressShortcut(letter);

  /** Accepts Firefox's prompt about the extension, once it appears. */
  async acceptPermissionPrompt(): Promise<void> {
    await waitUntil('Firefox to ask', () => this.window.pressAllow());
  }

  async waitForSurface(path: string): Promise<FirefoxPage> {
    await waitUntil(`${path} to open`, () => this.window.contextOf(path));
    const page = this.surface(path);
    await waitUntil(`${path} to load`, () => page.evaluate(isLoaded, '').catch(() => false));
    return page;
  }

  /** The popup or sidebar, which may be closed. */
  private surface(path: string): FirefoxPage {
    const find = () => this.window.contextOf(path);
    const page: FirefoxPage = this.page(
      async () => {
        const context = await find();
        if (context === null) throw new Error(`${path} is not open.`);
        return context;
      },
      async () => {
        if (path === '/sidepanel.html') await this.window.closeSidebar();
        // A page that closes by itself meanwhile is fine.
        else await page.evaluate(() => window.close()).catch(() => undefined);
        await waitUntil(`${path} to close`, async () => (await find()) === null);
      },
    );
    return page;
  }

  openTab(path: string): Promise<FirefoxPage> {
    return this.openAddress(`${origin}${path}`);
  }

  async openAddress(url: string, first?: () => void): Promise<FirefoxPage> {
    return this.tab(await openTab(this.bidi, url, first));
  }

  /** Only in pages of the extension. */
  runFirst = (first: () => void): Promise<{ dispose(): Promise<void> }> =>
    this.window.runFirst(origin, String(first));

  async pagesAt(path: string): Promise<FirefoxPage[]> {
    const open = await contexts(this.bidi);
    return open
      .filter(({ url }) => url.startsWith(`${origin}${path}`))
      .map(({ context }) => this.tab(context));
  }

  async openedBy(act: () => Promise<unknown>): Promise<FirefoxPage> {
    const before = new Set((await contexts(this.bidi)).map(({ context }) => context));
    await act();
    const opened = await waitUntil('a tab to be opened', async () =>
      (await contexts(this.bidi)).find(
        ({ context, url }) => !before.has(context) && url !== 'about:blank',
      ),
    );
    return this.tab(opened.context);
  }

  async readerOpenedBy(act: () => Promise<unknown>): Promise<FirefoxPage> {
    await act();
    return this.waitForSurface('/sidepanel.html');
  }

  /** All tabs except the one at the extension's origin. */
  async tabs(): Promise<Context[]> {
    const own = await this.extensionPage.surface.id();
    return (await contexts(this.bidi)).filter(({ context }) => context !== own);
  }

  async downloadedBy(_page: ReaderPage, act: () => Promise<unknown>): Promise<DownloadedFile> {
    const { folder } = this;
    const before = new Set(await readdir(folder));
    await act();
    return waitUntil('a file to be downloaded', async () => {
      const files = await readdir(folder);
      const name = files.find((each) => !before.has(each));
      if (name === undefined || files.some((each) => each.endsWith('.part'))) return null;
      // The file appears before its content does, and a temporary file disappears again.
      const path = join(folder, name);
      const size = await stat(path).then(
        (file) => file.size,
        () => 0,
      );
      return size > 0 && { name, path };
    });
  }

  async closeSurfaces(): Promise<void> {
    for (const path of ['/popup.html', '/sidepanel.html']) await this.surface(path).close();
    await waitUntil('other tabs to close', async () => {
      const tabs = await this.tabs();
      // Repeated on each attempt, since a tab may still be opening. One that closes by itself meanwhile is fine.
      for (const { context } of tabs)
        await this.bidi.send('browsingContext.close', { context }).catch(() => undefined);
      return tabs.length === 0;
    });
  }

  /**
   * Erases everything that the extension has stored, and the browser's data about the site, while the background page
   * does nothing.
   */
  async erase(): Promise<void> {
    await this.extensionPage.evaluate(eraseInside);
    await this.bidi.send('storage.deleteCookies', {});
    await this.setOffline(false);
    await this.window.forgetBrowsing();
  }

  async settleInstallation(): Promise<void> {
    await closeWelcome(this.bidi);
    await this.waitUntilIdle();
  }

  clickContextMenu = (click: MenuClick): Promise<void> => this.window.clickMenu(click);

  /** Chooses an item of the extension in an element's own context menu. */
  async chooseInContextMenu(page: FirefoxPage, selector: string, label: string): Promise<void> {
    await page.locator(selector).rightClick();
    await waitUntil(`“${label}” to be in the menu`, () => this.window.chooseInMenu(label));
  }

  async clickNotification(id: string): Promise<void> {
    const title = await this.extensionPage.evaluate(async (wanted) => {
      const shown: Record<string, unknown> = await chrome.notifications.getAll();
      return String(Reflect.get(Object(shown[wanted]), 'title'));
    }, id);
    await waitUntil(`“${title}” to be shown`, () => this.window.clickNotification(title));
  }

  killWorker = (): Promise<void> => this.window.stopBackground();

  /** Starts the background page, as any event of its own does. */
  startWorker = (): Promise<void> => this.window.wakeBackground();

  setOffline = (isOffline: boolean): Promise<void> => this.window.setOffline(isOffline);

  /** The background page uses the same network as all pages. */
  canReachSite = (): Promise<boolean> => this.extensionPage.evaluate(canReach, publisher.home);

  async setCookie(name: string, value: string): Promise<void> {
    const cookie = { name, value: { type: 'string', value }, domain: publisher.host, secure: true };
    await this.bidi.send('storage.setCookie', { cookie });
  }

  loseDatabases = (): Promise<void> => this.window.loseDatabases(origin);

  async cutOff(): Promise<{ reconnect: () => Promise<unknown> }> {
    await this.setOffline(true);
    return { reconnect: () => this.setOffline(false) };
  }

  /** The preferences of this Firefox let every page read the clipboard. */
  allowClipboard = async (): Promise<void> => undefined;

  /**
   * The bytes that the process of background, popup and sidebar holds without compiled code, once it has freed what it
   * can.
   */
  extensionMemory = (): Promise<number> => this.window.extensionMemory();

  /** Uncaught errors of the extension's pages and background page, including CSP violations. */
  consoleErrors = (): Promise<string[]> => this.window.errorsAbout(host);

  close = (): Promise<void> => this.program.close();

  private tab(context: string): FirefoxPage {
    return this.page(
      async () => context,
      async () => void (await this.bidi.send('browsingContext.close', { context })),
    );
  }

  private page(context: () => Promise<string>, close: () => Promise<void>): FirefoxPage {
    const surface = new FirefoxSurface(this.bidi, context);
    return new FirefoxPage(surface, {
      close,
      folder: this.folder,
      focus: async () => this.window.focus(await context()),
      emulateMedia: async (media) => this.window.emulateMedia(await context(), media),
      navigate: async (url) => navigate(this.bidi, surface, url),
    });
  }
}

async function install(bidi: Bidi, options: FirefoxOptions): Promise<void> {
  const { extension, installation = 'new' } = options;
  if (installation === 'has') return;
  const isArchive = extension.endsWith('.xpi');
  await bidi.send('webExtension.install', {
    extensionData: { type: isArchive ? 'archivePath' : 'path', path: extension },
    'moz:permanent': isArchive,
  });
}

function environment({ home, lookupLog }: FirefoxOptions): NodeJS.ProcessEnv {
  return { ...process.env, ...lookupLogging({ lookupLog }), ...(home && { HOME: home }) };
}

/** Runs inside the extension. */
const canReach = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

function lookupLogging({ lookupLog }: { lookupLog: string | undefined }) {
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
    // The archive of a build isn't signed.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: host }),
    ...(proxyPort === undefined ? noProxyPreferences : proxyPreferences(proxyPort)),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // Without a desktop's notification service, Firefox would close each notification at once.
    'alerts.useSystemBackend': false,
    // Firefox's own test voices, because a machine without a desktop has no others.
    'media.webspeech.synth.test': true,
    // Otherwise Firefox asks by its own menu before a page reads the clipboard.
    'dom.events.testing.asyncClipboard': true,
  };
}

async function contexts(bidi: Bidi, scope = {}): Promise<Context[]> {
  const { result } = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', scope);
  return result.contexts;
}

async function ownWindow(bidi: Bidi): Promise<OwnWindow> {
  const all = await contexts(bidi, { 'moz:scope': 'chrome' });
  const own = all.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!own) throw new Error('Firefox shows no window.');
  return new OwnWindow(new FirefoxSurface(bidi, async () => own.context), addonId);
}

async function openTab(bidi: Bidi, url: string, first?: () => void): Promise<string> {
  const { result } = await bidi.send<Context>('browsingContext.create', { type: 'tab' });
  const { context } = result;
  if (first) {
    const functionDeclaration = String(first);
    await bidi.send('script.addPreloadScript', { functionDeclaration, contexts: [context] });
  }
  await navigate(bidi, new FirefoxSurface(bidi, async () => context), url);
  return context;
}

async function navigate(bidi: Bidi, surface: FirefoxSurface, url: string): Promise<void> {
  const context = await surface.id();
  if (!url.startsWith(origin)) {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    return;
  }
  // This command is never answered for an extension's page, so waits until the page is there instead.
  void bidi.send('browsingContext.navigate', { context, url, wait: 'none' }).catch(() => undefined);
  await waitUntil(`${url} to load`, () => surface.evaluate(isLoaded, url).catch(() => false));
}

/** Runs inside the extension. */
const isLoaded = (wanted: string): boolean =>
  location.href.startsWith(wanted) &&
  document.readyState === 'complete' &&
  // A click that is held for the app opens no sidebar.
  document.querySelector('#app[aria-busy]') === null &&
  typeof chrome === 'object';

/**
 * Waits for the page that an installation opens, and closes it, because it would stay in front of a story's pages.
 * Firefox logs an error of its own if an extension's page is closed before it is drawn or while its fonts load.
 */
async function closeWelcome(bidi: Bidi): Promise<void> {
  const context = await waitUntil(
    'the welcome page to open',
    async () => (await contexts(bidi)).find(({ url }) => url.endsWith('/welcome.html'))?.context,
  );
  await waitUntil('the welcome page to be drawn', async () => {
    const { result } = await bidi.send<{ result?: { value?: unknown } }>('script.evaluate', {
      // The height comes first, because computing the layout begins to load the fonts.
      expression:
        'document.querySelector("main button")?.offsetHeight > 0 && document.fonts.status === "loaded"',
      target: { context },
      awaitPromise: false,
    });
    return result.result?.value === true;
  });
  await bidi.send('browsingContext.close', { context });
}
