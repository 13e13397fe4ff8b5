import type { Page } from 'playwright-core';
import { pick } from '../seeded-random.ts';

/** One action of a user, as a sentence of the trail that a failing test prints. */
export interface RandomAction {
  name: string;
  /** Whether it may make a read article unread. */
  mayUnread: boolean;
}

const keys = [
  ...[
    'j',
    'j',
    'j',
    'k',
    'k',
    'n',
    'p',
    'Enter',
    'Enter',
    'o',
    'Escape',
    'Escape',
    'Space',
    'Shift+Space',
  ],
  ...[
    'm',
    's',
    'h',
    'x',
    'i',
    'a',
    'c',
    'd',
    'e',
    'f',
    'l',
    'r',
    't',
    'v',
    'z',
    '.',
    ',',
    ';',
    '<',
    '>',
  ],
  ...['1', '2', '3', '[', ']', '{', '}', '?', '/', 'Home', 'End', 'PageUp', 'PageDown', 'Delete'],
  ...[
    'Shift+A',
    'Shift+H',
    'Shift+J',
    'Shift+K',
    'Shift+N',
    'Shift+P',
    'Shift+X',
    'Shift+Z',
    'Control+f',
  ],
  ...['Tab', 'Tab', 'Shift+Tab', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'],
  ...['g u', 'g u', 'g a', 'g s', 'g h', 'g w', 'g b', 'g r', 'y l', 'y m', 'y w', 'y p', 'y c'],
];

const texts = [
  ...['rare', 'dysprosium', 'magnet -china', '"separation', 'terbium OR', '(((', 'is:unread'],
  ...['category:Policy', 'tag:', 'after:2026-11', 'about:lynas', '稀土', ' '],
];

const widths = [243, 320, 400, 480, 640, 1000];

/** Does something random in a page of the extension: presses keys, clicks, types, resizes or reloads. */
export async function actAtRandom(page: Page, random: () => number): Promise<RandomAction> {
  const dice = random();
  if (dice < 0.55) return pressKeys(page, pick(keys, random) ?? 'j');
  if (dice < 0.88) return clickSomething(page, random);
  if (dice < 0.93) {
    const text = pick(texts, random) ?? '';
    await page.keyboard.type(text);
    // Outside of a field, the letters of the text are shortcuts.
    return { name: `types ${text}`, mayUnread: true };
  }
  if (dice < 0.97) {
    const width = pick(widths, random) ?? 400;
    await page.setViewportSize({ width, height: 760 });
    return { name: `makes the page ${width} px wide`, mayUnread: false };
  }
  await page.reload();
  await page.getByRole('main').first().waitFor();
  return { name: 'reloads', mayUnread: false };
}

async function pressKeys(page: Page, sequence: string): Promise<RandomAction> {
  for (const key of sequence.split(' ')) await page.keyboard.press(key);
  const isActivation = sequence === 'Enter' || sequence === 'Space';
  return {
    name: `presses ${sequence}`,
    mayUnread: isActivation || /^[mz]$/i.test(sequence.at(-1) ?? ''),
  };
}

/** Clicks or double-clicks a control or text, chosen at random. Never erases anything. */
async function clickSomething(page: Page, random: () => number): Promise<RandomAction> {
  const targets = (await page.evaluate(clickableInView)).filter(({ name }) => !/erase/i.test(name));
  const target = pick(targets, random);
  if (!target) return { name: 'finds nothing to click', mayUnread: false };
  const clickCount = random() < 0.1 ? 2 : 1;
  await page.mouse.click(target.x, target.y, { clickCount });
  return { name: `clicks ${target.name}`, mayUnread: /unread|undo/i.test(target.name) };
}

/** Runs inside the page: everything clickable in view that isn't covered at the middle of its box. */
function clickableInView(): { name: string; x: number; y: number }[] {
  const selector =
    'button, a[href], input, select, summary, [role^=menuitem], [role=option], p, mark';
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const shown = document.elementFromPoint(x, y);
    if (!shown || !(element.contains(shown) || shown.contains(element))) return [];
    const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return [{ name: `${element.tagName} “${text.trim().slice(0, 40)}”`, x, y }];
  });
}
