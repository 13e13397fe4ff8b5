import { onTestFinished } from 'vitest';
import { commands, type Locator, locators, page } from 'vitest/browser';
import { waitUntil } from '../gallery/reader.ts';
import type { Media } from './commands.ts';
import { resizeTo } from './viewport.ts';

declare module 'vitest/browser' {
  interface LocatorSelectors {
    /** Elements that a CSS selector matches. */
    css(selector: string): Locator;
  }
}

locators.extend({ css: (selector: string) => `css=${selector}` });

type ByRole = Parameters<typeof page.getByRole>[1];
type Filter = { hasText?: string | RegExp; has?: PageLocator };
type WaitFor = { state?: 'visible' | 'detached' };

/**
 * Elements of the page with Playwright's method names, so that rendered tests read like stories. Input is real; queries
 * run synchronously in the page.
 */
export class PageLocator {
  readonly inner: Locator;

  constructor(inner: Locator) {
    this.inner = inner;
  }

  getByRole = (role: string, options?: ByRole) =>
    new PageLocator(this.inner.getByRole(role, { exact: false, ...options }));
  getByText = (text: string | RegExp, options?: { exact?: boolean }) =>
    new PageLocator(this.inner.getByText(text, { exact: false, ...options }));
  getByLabel = (text: string | RegExp, options?: { exact?: boolean }) =>
    new PageLocator(this.inner.getByLabelText(text, { exact: false, ...options }));
  locator = (selector: string) => new PageLocator(this.inner.css(selector));
  nth = (index: number) => new PageLocator(this.inner.nth(index));
  first = () => new PageLocator(this.inner.first());
  last = () => new PageLocator(this.inner.last());
  and = (other: PageLocator) => new PageLocator(this.inner.and(other.inner));
  filter = ({ hasText, has }: Filter) =>
    new PageLocator(
      this.inner.filter({ ...(hasText && { hasText }), ...(has && { has: has.inner }) }),
    );

  /** The only matching element, once it exists. */
  async element<Found extends Element = HTMLElement>(): Promise<Found> {
    await waitUntil(() => this.inner.elements().length > 0, `${this.inner.asLocator()}`);
    const found = this.inner.elements();
    if (found.length > 1)
      throw new Error(`${found.length} elements match ${this.inner.asLocator()}`);
    return found[0] as Found & HTMLElement;
  }

  async waitFor({ state = 'visible' }: WaitFor = {}): Promise<void> {
    const isThere = () => this.inner.elements().some((element) => element.checkVisibility());
    await waitUntil(
      () => isThere() === (state === 'visible'),
      `${this.inner.asLocator()} to be ${state}`,
    );
  }

  click = (options?: {
    modifiers?: ('Shift' | 'Control')[];
    button?: 'middle';
    timeout?: number;
  }) => this.inner.click(options);
  hover = () => this.inner.hover();
  fill = (text: string) => this.inner.fill(text);
  selectOption = async ({ label, index }: { label?: string; index?: number }) => {
    const find = async () => {
      const options = [...(await this.element<HTMLSelectElement>()).options];
      return options.find((option) => option.label === label) ?? options[index ?? -1];
    };
    await waitUntil(find, `the option ${label ?? index}`);
    const chosen = await find();
    if (chosen) await this.inner.selectOptions(chosen.value);
  };
  check = async () => {
    if (!(await this.element<HTMLInputElement>()).checked) await this.click();
  };
  uncheck = async () => {
    if ((await this.element<HTMLInputElement>()).checked) await this.click();
  };
  focus = async () => (await this.element()).focus();
  dblclick = (options?: { position?: { x: number; y: number } }) => this.inner.dblClick(options);
  boundingBox = async () => (await this.element()).getBoundingClientRect();
  press = async (key: string) => {
    await this.focus();
    await keyboard.press(key);
  };

  count = async () => this.inner.elements().length;
  textContent = async () => (await this.element()).textContent;
  allTextContents = async () => this.inner.elements().map(({ textContent }) => textContent ?? '');
  getAttribute = async (name: string) => (await this.element()).getAttribute(name);
  inputValue = async () => (await this.element<HTMLInputElement>()).value;
  isVisible = async () => this.inner.elements().some((element) => element.checkVisibility());
  scrollIntoViewIfNeeded = async () => (await this.element()).scrollIntoView({ block: 'nearest' });
  evaluate = async <Result, Given = undefined, Found extends Element = HTMLElement>(
    look: (element: Found, given: Given) => Result,
    ...given: Given extends undefined ? [] : [Given]
  ): Promise<Awaited<Result>> => await look(await this.element<Found>(), ...(given as [Given]));
  evaluateAll = async <Result>(look: (elements: HTMLElement[]) => Result): Promise<Result> =>
    look(this.inner.elements().filter((element) => element instanceof HTMLElement));
}

/** Focuses the test's frame. Keys reach it only then, and a frame that has just been loaded may lack the focus. */
async function focusFrame(): Promise<void> {
  window.focus();
  await waitUntil(() => document.hasFocus(), 'the frame to have the focus');
}

const keyboard = {
  press: async (key: string) => {
    await focusFrame();
    await commands.pressKey(key);
  },
  type: async (text: string) => {
    await focusFrame();
    await commands.typeText(text);
  },
};

const mouse = {
  move: (x: number, y: number, { steps = 1 } = {}) =>
    commands.useMouse({ kind: 'move', x, y, steps }),
  down: ({ clickCount = 1 } = {}) => commands.useMouse({ kind: 'down', clickCount }),
  up: ({ clickCount = 1 } = {}) => commands.useMouse({ kind: 'up', clickCount }),
  click: (x: number, y: number, { clickCount = 1 } = {}) =>
    commands.useMouse({ kind: 'click', x, y, clickCount }),
  wheel: (x: number, y: number) => commands.useMouse({ kind: 'wheel', x, y }),
};

/** The page that runs the test, with Playwright's API names. */
export class RenderedPage {
  readonly keyboard = keyboard;
  readonly mouse = mouse;

  getByRole = (role: string, options?: ByRole) =>
    new PageLocator(page.getByRole(role, { exact: false, ...options }));
  getByText = (text: string | RegExp, options?: { exact?: boolean }) =>
    new PageLocator(page.getByText(text, { exact: false, ...options }));
  getByLabel = (text: string | RegExp, options?: { exact?: boolean }) =>
    new PageLocator(page.getByLabelText(text, { exact: false, ...options }));
  locator = (selector: string) => new PageLocator(page.css(selector));

  evaluate = async <Result, Given = undefined>(
    look: (given: Given) => Result,
    ...given: Given extends undefined ? [] : [Given]
  ): Promise<Awaited<Result>> => await look(...(given as [Given]));
  setViewportSize = ({ width, height }: { width: number; height: number }) =>
    resizeTo(width, height);
  /** Emulates these media features until the end of the test. */
  emulateMedia = (media: Media) => {
    onTestFinished(() =>
      commands.emulateMedia({
        colorScheme: null,
        reducedMotion: null,
        forcedColors: null,
        media: null,
      }),
    );
    return commands.emulateMedia(media);
  };
}
