import { beforeEach, describe, expect, test, vi } from 'vitest';
import { KeyBindings } from '../../../components/shortcuts/KeyBindings.tsx';
import type { KeyBinding } from '../../../components/ui/keyboard/use-keys.ts';
import { bindings } from '../../gallery/states/ui.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });

const run = vi.fn<(name: string) => void>();

/** Two letters that form a sequence, which waits only briefly for the second one. */
const isPair = (key: string) => /^[a-z]{2}$/.test(key);

/** Presses keys and returns the actions that they ran. */
async function press(...keys: string[]): Promise<string[]> {
  run.mockClear();
  for (const key of keys) await (isPair(key) ? page.keyboard.type(key) : page.keyboard.press(key));
  return run.mock.calls.flat();
}

function show(characters = true): void {
  render(
    <>
      <button type="button">Refresh</button>
      <input aria-label="Search" />
      <KeyBindings bindings={bindings(run)} characters={characters} />
    </>,
  );
}

describe('keyboard shortcuts', () => {
  beforeEach(() => show());

  test('run by letter, with Shift, in sequence and by name', async () => {
    expect(await press('j', 'ArrowDown', 'Shift+A', 'gu', 'Escape')).toEqual([
      'next',
      'next',
      'all',
      'unread',
      'back',
    ]);
  });

  test('leave keys with Ctrl, in fields, and on focused buttons alone', async () => {
    expect(await press('Control+j', 'a')).toEqual([]);
    await page.getByLabel('Search').click();
    expect(await press('j', 'gu')).toEqual([]);
    expect(await page.getByLabel('Search').inputValue()).toBe('jgu');
    await page.getByRole('button', { name: 'Refresh' }).focus();
    expect(await press('Enter', 'Space', 'j')).toEqual(['next']);
  });

  test('are listed by what they are for, and found by words or key', async () => {
    await page.keyboard.press('?');
    await sheet.waitFor();
    const titles = () => sheet.locator('h3').allTextContents();
    const labels = () => sheet.locator('dd').allTextContents();
    expect(await titles()).toEqual(['Move', 'Mark', 'Go to']);
    const field = sheet.getByRole('searchbox', { name: 'Find a shortcut' });
    // The search field has the focus from the start.
    const { top } = await field.boundingBox();
    await page.keyboard.type('read mark');
    await expect.poll(labels).toEqual(['Mark all as read']);
    // The fewer are found, the lower is the dialog, but its field stays where it was.
    expect((await field.boundingBox()).top).toBe(top);
    expect(await titles()).toEqual(['Mark']);
    await field.fill('g u');
    await expect.poll(labels).toEqual(['Show unread']);
    await field.fill('harvest');
    await sheet.getByText('No matching shortcut').waitFor();
  });

  test('are listed by "?" in a dialog that Esc closes, and wait until then', async () => {
    await page.getByRole('button', { name: 'Refresh' }).press('?');
    await sheet.waitFor();
    expect(await sheet.locator('dl > div').allTextContents()).toEqual([
      expect.stringMatching(/^J or ↓Next article$/i),
      expect.stringMatching(/^Shift\+AMark all as read$/i),
      expect.stringMatching(/^GthenUShow unread$/i),
      expect.stringMatching(/^EscBack$/i),
      expect.stringMatching(/^\?/),
    ]);
    // Letters are typed into the search field. The first Escape clears it.
    expect(await press('j', 'Escape', 'Escape')).toEqual([]);
    await sheet.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Refresh');
    expect(await press('j')).toEqual(['next']);
  });
});

test('keyboard shortcuts: without character keys only named keys run', async () => {
  show(false);
  expect(await press('j', 'gu', '?', 'ArrowDown', 'Escape')).toEqual(['next', 'back']);
  expect(await sheet.count()).toBe(0);
});

test('keyboard shortcuts: a sequence goes on in a view that opens after its first key', () => {
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  run.mockClear();
  show();
  press('g');
  render(<KeyBindings key="other" bindings={bindings(run)} characters={true} />);
  press('u');
  press('u');
  expect(run.mock.calls.flat()).toEqual(['unread']);
});

/** Presses a key with AltGr, which is reported with Ctrl and Alt on Windows. */
function pressWithAltGr(key: string, target: Element, isWindows: boolean): string[] {
  run.mockClear();
  const modifiers = { ctrlKey: isWindows, altKey: isWindows, modifierAltGraph: true };
  const press = { key, ...modifiers, bubbles: true, cancelable: true };
  target.dispatchEvent(new KeyboardEvent('keydown', press));
  return run.mock.calls.flat();
}

describe.each([true, false])('keyboard shortcuts with AltGr (Windows: %s)', (isWindows) => {
  beforeEach(() => {
    const bound = ['[', 'j', 'Ctrl+J', '1'].map(
      (key): KeyBinding => ({ keys: [key], group: 'move', label: key, run: () => run(key) }),
    );
    render(
      <>
        <input aria-label="Search" />
        <KeyBindings bindings={bound} characters={true} />
      </>,
    );
  });

  test('run by the signs that it types', () => {
    expect(pressWithAltGr('[', document.body, isWindows)).toEqual(['[']);
  });

  test('leave other combinations and fields alone', async () => {
    const field = await page.getByLabel('Search').element();
    expect(pressWithAltGr('[', field, isWindows)).toEqual([]);
    if (isWindows)
      for (const key of ['j', '1'])
        expect(pressWithAltGr(key, document.body, isWindows)).toEqual([]);
  });
});
