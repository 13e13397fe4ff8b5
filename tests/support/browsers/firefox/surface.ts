import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { waitUntil } from '../../../../scripts/wait-until.ts';
import { hold, type KeyAction } from './keys.ts';

/** WebDriver BiDi, on Puppeteer's connection to Firefox. Puppeteer's own pages are only tabs. */
export interface Bidi {
  send<Result>(method: string, parameters: object): Promise<{ result: Result }>;
}

type Evaluated =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

function resultOf(evaluated: Evaluated): string {
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  return evaluated.result.value;
}

/** A point of a document's window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Puppeteer's private connection. */
export function bidiOf(browser: Browser): Bidi {
  return Reflect.get(browser, 'connection');
}

/** A document in a running Firefox: a tab, the real popup, the real sidebar, or the browser's own window. */
export class FirefoxSurface {
  private readonly bidi: Bidi;
  private readonly context: () => Promise<string>;
  private mouse: Point = { x: 0, y: 0 };

  /** `context` finds BiDi's name for the document, again at each step: Firefox may move the document while it opens. */
  constructor(bidi: Bidi, context: () => Promise<string>) {
    this.bidi = bidi;
    this.context = context;
  }

  /** BiDi's name for the document. */
  id(): Promise<string> {
    return this.context();
  }

  /** Runs a function there, or its text. Arguments and result are transferred as JSON. */
  async evaluate<Given extends unknown[], Result>(
    run: ((...given: Given) => Result | Promise<Result>) | string,
    ...given: Given
  ): Promise<Result> {
    const text = `async (given) => JSON.stringify(await (${run})(...JSON.parse(given))) ?? 'null'`;
    return JSON.parse(await this.call(text, JSON.stringify(given)));
  }

  /** Calls a function there, given as text. Its argument and its result are strings. */
  async call(functionDeclaration: string, given: string): Promise<string> {
    const { result } = await this.bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration,
      arguments: [{ type: 'string', value: given }],
      target: { context: await this.context() },
      awaitPromise: true,
    });
    return resultOf(result);
  }

  /** Evaluates an expression or a whole script there. `functionDeclaration` converts the result to a string. */
  async evaluateExpression(expression: string, functionDeclaration: string): Promise<string> {
    const target = { context: await this.context() };
    const evaluated = await this.bidi.send<Evaluated>('script.evaluate', {
      expression,
      target,
      awaitPromise: true,
      resultOwnership: 'root',
      serializationOptions: { maxDomDepth: 0, maxObjectDepth: 0 },
    });
    resultOf(evaluated.result);
    const { result } = await this.bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration,
      target,
      awaitPromise: true,
      arguments: [Reflect.get(evaluated.result, 'result')],
    });
    return resultOf(result);
  }

  /** Clicks a point, as a mouse does; button 2 is the right one. */
  async clickAt(at: Point, button = 0): Promise<void> {
    this.mouse = at;
    await this.perform('pointer', [
      moveTo(at),
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ]);
  }

  /** Clicks a point while keys are held. */
  async clickPoint(at: Point, modifiers: readonly string[]): Promise<void> {
    const held = hold(modifiers);
    if (modifiers.length > 0) await this.perform('key', held.down);
    await this.clickAt(at);
    if (modifiers.length > 0) await this.perform('key', held.up);
  }

  /** Moves the mouse from its current position to a point. */
  async moveMouse(to: Point, steps: number): Promise<void> {
    const { x, y } = this.mouse;
    const part = (step: number) => ({
      x: x + ((to.x - x) * step) / steps,
      y: y + ((to.y - y) * step) / steps,
    });
    this.mouse = to;
    await this.perform(
      'pointer',
      Array.from({ length: steps }, (_, step) => moveTo(part(step + 1))),
    );
  }

  /** Presses or releases the mouse at its current position. */
  async pressMouse(type: 'pointerDown' | 'pointerUp'): Promise<void> {
    await this.perform('pointer', [{ type, button: 0 }]);
  }

  async pressKeys(actions: readonly KeyAction[]): Promise<void> {
    await this.perform('key', actions);
  }

  /** Chooses a file, as in the browser's file dialog, once its field is drawn. */
  async chooseFile(selector: string, file: string): Promise<void> {
    const context = await this.context();
    const sharedId = await waitUntil(`a field ${selector}`, () => this.reference(selector));
    await this.bidi.send('input.setFiles', { context, element: { sharedId }, files: [file] });
  }

  /** `undefined` as long as no element matches. */
  private async reference(selector: string): Promise<string | undefined> {
    const { result } = await this.bidi.send<{ result: { sharedId?: string } }>(
      'script.callFunction',
      {
        functionDeclaration: '(wanted) => document.querySelector(wanted)',
        arguments: [{ type: 'string', value: selector }],
        target: { context: await this.context() },
        awaitPromise: false,
      },
    );
    return result.result.sharedId;
  }

  /** Whether the document is closed. */
  isGone(): Promise<boolean> {
    return this.context().then(
      (context) => this.isUnknown(context),
      () => true,
    );
  }

  private isUnknown(root: string): Promise<boolean> {
    return this.bidi.send('script.getRealms', { context: root }).then(
      () => false,
      () => true,
    );
  }

  /** Brings the tab to the front. */
  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: await this.context() });
  }

  /** Saves a picture of the viewport, in the format of the file name. */
  async screenshot(path: string): Promise<void> {
    const kind = path.endsWith('.webp') ? 'image/webp' : 'image/png';
    const data = await waitUntil('a picture', () => this.capture(kind));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, data, 'base64');
  }

  /** `null` as long as Firefox has not painted a reloaded page. */
  private async capture(type: string): Promise<string | null> {
    const context = await this.context();
    try {
      const { result } = await this.bidi.send<{ data: string }>(
        'browsingContext.captureScreenshot',
        { context, format: { type, quality: 0.8 } },
      );
      return result.data;
    } catch (error) {
      if (String(error).includes('Unable to capture screenshot')) return null;
      throw error;
    }
  }

  private async perform(type: 'pointer' | 'key', actions: readonly object[]): Promise<void> {
    await this.bidi.send('input.performActions', {
      context: await this.context(),
      actions: [{ type, id: type, actions }],
    });
  }
}

const moveTo = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
