import type { BrowserCommandContext } from 'vitest/node';

/** Commands that the page sends to Node: real input, and changes that only a debugger can make. */

type MouseAction =
  | { kind: 'move'; x: number; y: number; steps?: number }
  | { kind: 'down' | 'up'; clickCount: number }
  | { kind: 'click'; x: number; y: number; clickCount: number }
  | { kind: 'wheel'; x: number; y: number };

export interface Media {
  colorScheme?: 'light' | 'dark' | null;
  reducedMotion?: 'reduce' | null;
  forcedColors?: 'active' | null;
  media?: 'print' | 'screen' | null;
}

/** Presses a key, or a chord like `Shift+ArrowDown`. */
export function pressKey({ page }: BrowserCommandContext, key: string): Promise<void> {
  return page.keyboard.press(key);
}

export function typeText({ page }: BrowserCommandContext, text: string): Promise<void> {
  return page.keyboard.type(text);
}

/** Moves and presses the mouse, in coordinates of the test's own frame. */
export async function useMouse(
  { page, iframe }: BrowserCommandContext,
  ...actions: MouseAction[]
): Promise<void> {
  const frame = await iframe.owner().boundingBox();
  const { x: left, y: top } = frame ?? { x: 0, y: 0 };
  for (const action of actions) {
    switch (action.kind) {
      case 'move':
        await page.mouse.move(left + action.x, top + action.y, { steps: action.steps ?? 1 });
        break;
      case 'wheel':
        await page.mouse.wheel(action.x, action.y);
        break;
      case 'click':
        await page.mouse.click(left + action.x, top + action.y, action);
        break;
      default:
        await page.mouse[action.kind](action);
    }
  }
}

/** Shows composition text, as an input method does before inserting it. */
export async function composeText(
  { page, context }: BrowserCommandContext,
  text: string,
): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 });
  await devtools.detach();
}

/** Inserts a whole text, as an input method or pasting does. */
export function insertText({ page }: BrowserCommandContext, text: string): Promise<void> {
  return page.keyboard.insertText(text);
}

export function emulateMedia({ page }: BrowserCommandContext, media: Media): Promise<void> {
  return page.emulateMedia(media);
}

/** Pages that wait for the clipboard; `null` while no page uses it. */
let clipboardQueue: (() => void)[] | null = null;

/** Grants a page the clipboard, once no other page uses it. */
export async function acquireClipboard({ context }: BrowserCommandContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const queue = clipboardQueue;
  if (queue) await new Promise<void>((resolve) => queue.push(resolve));
  else clipboardQueue = [];
}

/** Passes the clipboard on to the next page. */
export async function releaseClipboard(_context: BrowserCommandContext): Promise<void> {
  const next = clipboardQueue?.shift();
  if (next) next();
  else clipboardQueue = null;
}

export const commands = {
  pressKey,
  typeText,
  insertText,
  composeText,
  useMouse,
  emulateMedia,
  acquireClipboard,
  releaseClipboard,
};

type WithoutContext<Command> = Command extends (
  context: BrowserCommandContext,
  ...args: infer Args
) => infer Result
  ? (...args: Args) => Result
  : never;

type Commands = { [Name in keyof typeof commands]: WithoutContext<(typeof commands)[Name]> };

declare module 'vitest/browser' {
  interface BrowserCommands extends Commands {}
}
