import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getByLabelSelector, getByRoleSelector, getByTextSelector } from 'ivya';
import { waitUntil } from '../../../../scripts/wait-until.ts';
import type { ReaderLocator, ReaderPage } from '../reader.ts';
import { agentScript } from './agent-script.ts';
import { strokes } from './keys.ts';
import type * as PageAgent from './page-agent.ts';
import type { FirefoxSurface, Point } from './surface.ts';
import { decode, encode } from './transfer.ts';

type Agent = typeof PageAgent;
type Words = string | RegExp;
type ClickOptions = Parameters<ReaderLocator['click']>[0];
type WaitFor = NonNullable<Parameters<ReaderLocator['waitFor']>[0]>;

/** What only the browser's own window can do for a document. */
export interface Host {
  close(): Promise<void>;
  /** Focuses the document, as a click does. */
  focus(): Promise<void>;
  emulateMedia: ReaderPage['emulateMedia'];
  navigate(url: string): Promise<void>;
  /** Folder for files that a story chooses. */
  readonly folder: string;
}

/**
 * A document in Firefox, with Playwright's method names. It is looked up again at each step, because Firefox may move
 * it between processes.
 */
export class FirefoxPage implements ReaderPage {
  readonly surface: FirefoxSurface;
  readonly host: Host;

  constructor(surface: FirefoxSurface, host: Host) {
    this.surface = surface;
    this.host = host;
  }

  getByRole: ReaderPage['getByRole'] = (role, options) => this.at(byRole(role, options));
  getByText: ReaderPage['getByText'] = (text, options) => this.at(getByTextSelector(text, options));
  getByLabel: ReaderPage['getByLabel'] = (text, options) =>
    this.at(getByLabelSelector(text, options));
  locator = (...query: Parameters<ReaderPage['locator']>): FirefoxLocator =>
    this.at(byCss(...query));

  private at(selector: string): FirefoxLocator {
    return new FirefoxLocator(this, selector);
  }

  evaluate: ReaderPage['evaluate'] = async (run: unknown, given?: unknown): Promise<never> => {
    if (typeof run !== 'string') return this.run(`(_agent, given) => (${run})(given)`, given);
    await this.installAgent();
    const result = await this.surface.evaluateExpression(
      run,
      "(value) => globalThis[Symbol.for('stories')].encode(value)",
    );
    return decode(result) as never;
  };

  /** Runs a function in the document, with the agent. */
  ask<Given extends unknown[], Result>(
    run: (agent: Agent, ...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result> {
    return this.run(`(agent, given) => (${run})(agent, ...given)`, given);
  }

  async run<Result>(run: string, given: unknown): Promise<Result> {
    const text = `async (given) => {
      const agent = globalThis[Symbol.for('stories')];
      return agent ? agent.encode(await (${run})(agent, agent.decode(given))) : '';
    }`;
    const call = () => this.surface.call(text, encode(given));
    let result = await call();
    if (result === '') {
      await this.installAgent();
      result = await call();
    }
    return decode(result) as Result;
  }

  private async installAgent(): Promise<void> {
    await this.surface.call(await agentScript(), '');
  }

  /** Clicks a point while keys are held. */
  async clickAt(point: Point, { modifiers = [] }: ClickOptions = {}): Promise<void> {
    await this.surface.clickPoint(point, modifiers);
  }

  readonly keyboard = {
    press: async (key: string): Promise<void> => {
      await this.host.focus();
      await this.surface.pressKeys(strokes(key));
    },
    type: async (text: string): Promise<void> => {
      await this.host.focus();
      await this.surface.pressKeys(graphemes(text).flatMap(strokes));
    },
  };

  readonly mouse = {
    move: (x: number, y: number, { steps = 1 } = {}) => this.surface.moveMouse({ x, y }, steps),
    down: () => this.surface.pressMouse('pointerDown'),
    up: () => this.surface.pressMouse('pointerUp'),
    click: (x: number, y: number) => this.clickAt({ x, y }),
  };

  async setInputFiles(
    selector: string,
    { name, buffer }: Parameters<ReaderPage['setInputFiles']>[1],
  ): Promise<void> {
    const path = join(this.host.folder, name);
    await writeFile(path, buffer);
    await this.surface.chooseFile(selector, path);
  }

  emulateMedia: ReaderPage['emulateMedia'] = (media) => this.host.emulateMedia(media);
  screenshot = ({ path }: { path: string }): Promise<void> => this.surface.screenshot(path);
  title = (): Promise<string> => this.evaluate(() => document.title);
  goto = (url: string): Promise<void> => this.host.navigate(url);
  bringToFront = (): Promise<void> => this.surface.bringToFront();
  close = (): Promise<void> => this.host.close();

  async reload(): Promise<void> {
    await this.evaluate(() => {
      Object.assign(document, { isOld: true });
      location.reload();
    });
    const isNew = () => !('isOld' in document) && document.readyState === 'complete';
    await waitUntil('the page to be reloaded', () => this.evaluate(isNew).catch(() => false));
  }

  isClosed = (): Promise<boolean> => this.surface.isGone();
}

const byRole = (...[role, options]: Parameters<ReaderPage['getByRole']>): string =>
  getByRoleSelector(role, options);

const byCss = (...[selector, { hasText } = {}]: Parameters<ReaderPage['locator']>): string =>
  `css=${selector}${hasText === undefined ? '' : ` >> ${withText(hasText)}`}`;

const withText = (text: Words): string =>
  getByTextSelector(text).replace('internal:text=', 'internal:has-text=');

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

/** Elements in a page of Firefox, by one of Playwright's selectors. */
class FirefoxLocator implements ReaderLocator {
  private readonly page: FirefoxPage;
  private readonly selector: string;

  constructor(page: FirefoxPage, selector: string) {
    this.page = page;
    this.selector = selector;
  }

  getByRole: ReaderPage['getByRole'] = (role, options) => this.within(byRole(role, options));
  getByText: ReaderPage['getByText'] = (text, options) =>
    this.within(getByTextSelector(text, options));
  getByLabel: ReaderPage['getByLabel'] = (text, options) =>
    this.within(getByLabelSelector(text, options));
  locator: ReaderPage['locator'] = (selector, options) => this.within(byCss(selector, options));
  nth = (index: number): ReaderLocator => this.within(`nth=${index}`);
  first = (): ReaderLocator => this.nth(0);
  last = (): ReaderLocator => this.nth(-1);
  or = (other: ReaderLocator): ReaderLocator =>
    this.within(`internal:or=${JSON.stringify(selectorOf(other))}`);
  filter: ReaderLocator['filter'] = ({ hasText, has } = {}) =>
    this.within(
      [
        ...(hasText === undefined ? [] : [withText(hasText)]),
        ...(has ? [`internal:has=${JSON.stringify(selectorOf(has))}`] : []),
      ].join(' >> '),
    );

  private within(selector: string): FirefoxLocator {
    return new FirefoxLocator(this.page, `${this.selector} >> ${selector}`);
  }

  get text(): string {
    return this.selector;
  }

  async waitFor({ state = 'visible', timeout }: WaitFor = {}): Promise<void> {
    const { page, selector } = this;
    const isThere = () => page.ask((agent, ...given) => agent.isInState(...given), selector, state);
    await waitUntil(`${selector} to be ${state}`, isThere, timeout);
  }

  /** Firefox ignores a click in a window that is still opening or moving, so it is repeated. */
  async click(options?: ClickOptions): Promise<void> {
    await waitUntil(`${this.selector} to take the click`, async () => {
      await this.page.clickAt(await this.target('click'), options);
      // If the click closes the page, it has reached it.
      return this.page.ask((agent) => agent.wasPressed()).catch(() => true);
    });
  }

  /** Opens the browser's menu there. */
  async rightClick(): Promise<void> {
    await this.page.surface.clickAt(await this.target('hover'), 2);
  }

  async hover(): Promise<void> {
    const { x, y } = await this.target('hover');
    await this.page.mouse.move(x, y);
  }

  private target(action: 'hover' | 'click'): Promise<Point> {
    return this.until((agent, selector, given) => agent.target(selector, given), action);
  }

  async focus(): Promise<void> {
    await this.evaluate((element) => element.focus());
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  async fill(text: string): Promise<void> {
    await this.page.host.focus();
    await this.until((agent, selector, given) => agent.fill(selector, given), text);
  }

  check = (): Promise<void> => this.setChecked(true);
  uncheck = (): Promise<void> => this.setChecked(false);

  private async setChecked(wanted: boolean): Promise<void> {
    const isChecked = () =>
      this.evaluate((element) => element.matches(':checked, [aria-checked="true"]'));
    if ((await isChecked()) === wanted) return;
    await this.click();
    await waitUntil(`${this.selector} to change`, async () => (await isChecked()) === wanted);
  }

  async selectOption(option: Parameters<ReaderLocator['selectOption']>[0]): Promise<void> {
    await this.until((agent, selector, given) => agent.choose(selector, given), option);
  }

  count = (): Promise<number> =>
    this.page.ask((agent, selector) => agent.all(selector).length, this.selector);

  async all(): Promise<ReaderLocator[]> {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  textContent = (): Promise<string | null> => this.evaluate((element) => element.textContent);
  inputValue = (): Promise<string> =>
    this.evaluate((field: HTMLInputElement | HTMLSelectElement) => field.value);
  getAttribute = (name: string): Promise<string | null> =>
    this.evaluate((element, wanted) => element.getAttribute(wanted ?? ''), name);
  boundingBox: ReaderLocator['boundingBox'] = () =>
    this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  allTextContents = (): Promise<string[]> =>
    this.evaluateAll((elements) => elements.map(({ textContent }) => textContent ?? ''));

  evaluate: ReaderLocator['evaluate'] = async (look: unknown, given?: unknown) => {
    const run = `(agent, [selector, given]) => agent.look(selector, (element) => (${look})(element, given))`;
    const { found } = await this.repeat<{ found: never }>(run, given);
    return found;
  };

  evaluateAll: ReaderLocator['evaluateAll'] = async (look: unknown, given?: unknown) =>
    this.page.run<never>(`(agent, [selector, given]) => (${look})(agent.all(selector), given)`, [
      this.selector,
      given,
    ]);

  /** Asks the agent until it no longer returns a reason why the action can't be done. */
  private until<Given, Result>(
    run: (agent: Agent, selector: string, given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Exclude<Awaited<Result>, { not: string }>> {
    return this.repeat(`(agent, given) => (${run})(agent, ...given)`, given);
  }

  private async repeat<Found>(run: string, given: unknown): Promise<Found> {
    let missing = '';
    const { selector } = this;
    try {
      const { done } = await waitUntil(selector, async () => {
        const answer = await this.page.run<{ not: string } | Found>(run, [selector, given]);
        if (!isNotYet(answer)) return { done: answer };
        missing = answer.not;
        return null;
      });
      return done;
    } catch (error) {
      throw new Error(`${selector} is not ${missing}: ${error}`, { cause: error });
    }
  }
}

const isNotYet = (answer: unknown): answer is { not: string } =>
  typeof answer === 'object' && answer !== null && 'not' in answer;

function selectorOf(locator: ReaderLocator): string {
  if (!(locator instanceof FirefoxLocator)) throw new Error('The locator is of another browser.');
  return locator.text;
}
