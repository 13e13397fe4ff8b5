import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { waitUntil } from '../../../../scripts/wait-until.ts';
import { hold, type KeyAction, strokes } from './keys.ts';

/** WebDriver BiDi as Puppeteer speaks it with Firefox; Puppeteer's own pages are tabs only. */
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

/** The connection that Puppeteer keeps to itself. */
export function bidiOf(browser: Browser): Bidi {
  return Reflect.get(browser, 'connection');
}

/** A document in a running Firefox: a tab, the real popup, the real sidebar, or the browser's own window. */
export class FirefoxSurface {
  private readonly bidi: Bidi;
  private readonly context: () => Promise<string>;
  private mouse: Point = { x: 0, y: 0 };

  /** `context` finds BiDi's name for the document, each time anew: Firefox may move it while it opens. */
  constructor(bidi: Bidi, context: () => Promise<string>) {
    this.bidi = bidi;
    this.context = context;
  }

  /** BiDi's name for the document. */
  id(): Promise<string> {
    return this.context();
  }

  /** Runs a function there, or the text of one. Arguments and result travel as JSON. */
  async evaluate<Given extends unknown[], Result>(
    run: ((...given: Given) => Result | Promise<Result>) | string,
    ...given: Given
  ): Promise<Result> {
    const text = `async (given) => JSON.stringify(await (${run})(...JSON.parse(given))) ?? 'null'`;
    return JSON.parse(await this.call(text, JSON.stringify(given)));
  }

  /** Calls a function there, given as text. It takes and makes a text. */
  async call(functionDeclaration: string, given: string): Promise<string> {
    const { result } = await this.bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration,
      arguments: [{ type: 'string', value: given }],
      target: { context: await this.context() },
      awaitPromise: true,
    });
    return resultOf(result);
  }

  /** Evaluates an expression or a whole script there; a function, as text, makes a text of the result. */
  async evaluateExpression(expression: string, functionDeclaration: string): Promise<string> {
    const target = { context: await this.context() };
    const evaluated = await this.bidi.send<Evaluated>('script.evaluate', {
      ...{ expression, target, awaitPromise: true, resultOwnership: 'root' },
      serializationOptions: { maxDomDepth: 0, maxObjectDepth: 0 },
    });
    resultOf(evaluated.result);
    const { result } = await this.bidi.send<Evaluated>('script.callFunction', {
      ...{ functionDeclaration, target, awaitPromise: true },
      arguments: [Reflect.get(evaluated.result, 'result')],
    });
    return resultOf(result);
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
    const find = () => this.evaluate(restingMiddle, selector, null);
    await this.clickAt(await waitUntil(selector, find), button);
  }

  /** Clicks the first button in sight with this name, once it is there. */
  async clickButton(name: string): Promise<void> {
    const find = () => this.evaluate(restingMiddle, 'button', name);
    await this.clickAt(await waitUntil(`the button “${name}”`, find));
  }

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

  /** Moves the mouse from where it is to a point. */
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

  /** Presses the mouse where it is, or lets it go. */
  async pressMouse(type: 'pointerDown' | 'pointerUp'): Promise<void> {
    await this.perform('pointer', [{ type, button: 0 }]);
  }

  async pressKeys(actions: readonly KeyAction[]): Promise<void> {
    await this.perform('key', actions);
  }

  /** Presses the mouse at one point, moves it to another and lets it go there, as a hand does that selects. */
  async drag(from: Point, to: Point): Promise<void> {
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.perform('pointer', [
      moveTo(from),
      { type: 'pointerDown', button: 0 },
      moveTo(middle),
      moveTo(to),
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Presses keys one after the other, as `Shift+Z`, `Escape`, or the letter. */
  async press(...pressed: readonly string[]): Promise<void> {
    await this.perform('key', pressed.flatMap(strokes));
  }

  /** Chooses a file, as the browser's own window for that does. */
  async chooseFile(selector: string, file: string): Promise<void> {
    const context = await this.context();
    const { result } = await this.bidi.send<{ result: { sharedId: string } }>(
      'script.callFunction',
      {
        functionDeclaration: '(wanted) => document.querySelector(wanted)',
        arguments: [{ type: 'string', value: selector }],
        target: { context },
        awaitPromise: false,
      },
    );
    const { sharedId } = result.result;
    await this.bidi.send('input.setFiles', { context, element: { sharedId }, files: [file] });
  }

  /** Whether it is closed. */
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

  /** A picture of what stands there, as PNG. */
  async screenshot(path: string): Promise<void> {
    const data = await waitUntil('a picture', () => this.capture());
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, data, 'base64');
  }

  /** `null` while Firefox has not painted a page that was reloaded. */
  private async capture(): Promise<string | null> {
    const context = await this.context();
    try {
      const { result } = await this.bidi.send<{ data: string }>(
        'browsingContext.captureScreenshot',
        { context },
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

/**
 * Runs inside the document. The middle of an element, by selector and, unless that is `null`, by name. `null` while there is
 * none or it moves: what loads above a button would take it away from under the click.
 */
async function restingMiddle(selector: string, name: string | null): Promise<Point | null> {
  const isNamed = (each: Element) =>
    each.checkVisibility() && (each.ariaLabel ?? each.textContent).trim() === name;
  const element = [...document.querySelectorAll(selector)].find(
    (each) => name === null || isNamed(each),
  );
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((done) => setTimeout(done, 50));
  const { x, y, width, height } = element.getBoundingClientRect();
  const isResting = element.isConnected && x === before.x && y === before.y;
  return isResting ? { x: x + width / 2, y: y + height / 2 } : null;
}
