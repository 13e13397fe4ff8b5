import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** WebDriver BiDi as Puppeteer speaks it with Firefox; Puppeteer's own pages are tabs only. */
export interface Bidi {
  send<Result>(method: string, parameters: object): Promise<{ result: Result }>;
}

type Evaluated =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** The connection that Puppeteer keeps to itself. */
export function bidiOf(browser: Browser): Bidi {
  return Reflect.get(browser, 'connection');
}

/** A document in a running Firefox: a tab, the real popup, the real sidebar, or the browser's own window. */
export class FirefoxSurface {
  private readonly bidi: Bidi;
  private readonly context: () => Promise<string>;

  /** `context` finds BiDi's name for the document, each time anew: Firefox may move it while it opens. */
  constructor(bidi: Bidi, context: () => Promise<string>) {
    this.bidi = bidi;
    this.context = context;
  }

  /** Runs a function there, or the text of one. Arguments and result travel as JSON. */
  async evaluate<Given extends unknown[], Result>(
    run: ((...given: Given) => Result | Promise<Result>) | string,
    ...given: Given
  ): Promise<Result> {
    const { result } = await this.bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await (${run})(...JSON.parse(given))) ?? 'null'`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      target: { context: await this.context() },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return JSON.parse(result.result.value);
  }

  /** The texts of all elements that the selector takes and that are rendered. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate((wanted) => {
      const elements = [...document.querySelectorAll(wanted)];
      return elements.filter((each) => each.checkVisibility()).map((each) => each.textContent);
    }, selector);
  }

  /** Clicks the middle of the first element that the selector takes, as a mouse does; button 2 is the right one. */
  async click(selector: string, button = 0): Promise<void> {
    const at = await this.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    if (!at) throw new Error(`There is no ${selector} to click.`);
    const move = { type: 'pointerMove', x: Math.round(at.x), y: Math.round(at.y) };
    const press = [
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    await this.bidi.send('input.performActions', {
      context: await this.context(),
      actions: [{ type: 'pointer', id: 'mouse', actions: [move, ...press] }],
    });
  }

  /** Brings the tab to the front. */
  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: await this.context() });
  }

  /** A picture of what stands there, as PNG. */
  async screenshot(path: string): Promise<void> {
    const { result } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: await this.context(),
    });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, result.data, 'base64');
  }
}
