import { Bookmark } from 'lucide';
import { render as renderInto } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Menu } from '../../../components/ui/popover/Menu.tsx';
import { SampleMenu } from '../../gallery/states/ui.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

const menu = page.getByRole('menu', { name: 'More' });

const choose = vi.fn<(label: string) => void>();

const focused = () => page.evaluate(() => document.activeElement?.textContent);

describe('menu', () => {
  beforeEach(async () => {
    choose.mockClear();
    render(<SampleMenu onChoose={choose} />);
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await menu.waitFor();
    await expect.poll(focused).toBe('By date');
  });

  test('has the focus before the next key arrives', async () => {
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    // The browser reports the opening in a task of its own, and then delivers the next key.
    const atOpening = new Promise((resolve) =>
      document
        .querySelector('.Popover')
        ?.addEventListener('toggle', () => focused().then(resolve), { once: true }),
    );
    await page.getByRole('button', { name: 'More' }).press('Enter');
    expect(await atOpening).toBe('By date');
  });

  test('opens at its checked item; arrow keys, Home and End move in a circle', async () => {
    const visited: unknown[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp']) {
      await page.keyboard.press(key);
      visited.push(await focused());
    }
    expect(visited).toEqual(['Save', 'Mark as read', 'By date', 'Save', 'By date']);
    await menu.getByRole('menuitemradio', { name: 'By date', checked: true }).waitFor();
  });

  test('runs an item by Enter, closes, and returns the focus', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached' });
    expect(choose.mock.calls).toEqual([['Save']]);
    await expect.poll(isButtonFocused).toBe(true);
  });

  test('closes on Esc without running anything, and returns the focus', async () => {
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(choose).not.toHaveBeenCalled();
    await expect.poll(isButtonFocused).toBe(true);
  });

  test('closes when Tab leaves it, in both directions, and keeps no click from the page', async () => {
    const around = document.querySelector('#app');
    for (const [key, place] of [
      ['Tab', 'beforeend'],
      ['Shift+Tab', 'afterbegin'],
    ] as const) {
      around?.insertAdjacentHTML(place, '<button>Beside</button>');
      await page.keyboard.press(key);
      await menu.waitFor({ state: 'detached' });
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.body).pointerEvents))
        .toBe('auto');
      await page.getByRole('button', { name: 'More' }).press('Enter');
      await menu.waitFor();
      await expect.poll(focused).toBe('By date');
    }
  });

  test('runs an item by mouse, and closes on a click elsewhere', async () => {
    await menu.getByRole('menuitem', { name: 'Mark as read' }).click();
    expect(choose.mock.calls).toEqual([['Mark as read']]);
    await page.getByRole('button', { name: 'More' }).click();
    await menu.waitFor();
    await page.mouse.click(20, 600);
    await menu.waitFor({ state: 'detached' });
  });

  test('a click elsewhere does nothing but close it', async () => {
    const behind = document.createElement('button');
    behind.textContent = 'Open the article';
    behind.addEventListener('click', () => choose('behind'));
    document.querySelector('#app')?.append(behind);
    const { left, top } = await page
      .getByRole('button', { name: 'Open the article' })
      .boundingBox();
    await page.mouse.click(left + 4, top + 4);
    await menu.waitFor({ state: 'detached' });
    expect(choose).not.toHaveBeenCalled();
    await page.mouse.click(left + 4, top + 4);
    expect(choose.mock.calls).toEqual([['behind']]);
  });

  test('is right below its button, within the window', async () => {
    const place = async () => {
      const { left, right, top } = await menu.boundingBox();
      const { bottom } = await page.getByRole('button', { name: 'More' }).boundingBox();
      const below = top - bottom;
      return { isInside: left >= 0 && right <= 400, isBelow: below >= 0 && below < 16 };
    };
    await expect.poll(place).toEqual({ isInside: true, isBelow: true });
  });
});

test('menu: keeps the focus on an item whose words change', async () => {
  const named = (label: string) => (
    <Menu icon={Bookmark} label="More" items={() => [{ label, onSelect: () => choose(label) }]} />
  );
  const root = render(named('Mark as read'));
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await expect.poll(focused).toBe('Mark as read');
  renderInto(named('Mark as unread'), root);
  await expect.poll(focused).toBe('Mark as unread');
});

const isButtonFocused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'More');
