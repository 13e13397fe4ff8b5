import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { SampleToast } from '../../gallery/states/ui.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

const toast = page.getByRole('status').getByText('3 articles marked as read');

/** Clicks a button. The click of a locator would advance the page's clock while it waits. */
async function click(name: string): Promise<void> {
  const { x, y, width, height } = await page.getByRole('button', { name }).boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Advances the page's clock. The page's input stays real. */
const passSeconds = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

describe('toast', () => {
  const undo = vi.fn<() => void>();

  beforeEach(async () => {
    undo.mockClear();
    render(<SampleToast onUndo={undo} />);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await click('Mark as read');
    await toast.waitFor();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('disappears after ten seconds', async () => {
    await passSeconds(9);
    expect(await toast.isVisible()).toBe(true);
    await passSeconds(2);
    expect(await toast.count()).toBe(0);
  });

  test('stays while its button has the focus, and runs it by key', async () => {
    await page.keyboard.press('Tab');
    await passSeconds(30);
    expect(await toast.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(undo).toHaveBeenCalledOnce();
  });

  test('stays while the pointer is on it, and ten seconds longer', async () => {
    const box = await page.locator('.Toast p').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await passSeconds(30);
    expect(await toast.isVisible()).toBe(true);
    await page.mouse.move(200, 400);
    await passSeconds(11);
    expect(await toast.count()).toBe(0);
  });

  test('stays at its place beside a message, which disappears by itself', async () => {
    const button = page.getByRole('button', { name: 'Undo' });
    const place = await button.boundingBox();
    const message = page.getByRole('status').getByText('Link copied');
    await click('Copy link');
    await message.waitFor();
    expect(await button.boundingBox()).toEqual(place);
    await passSeconds(4);
    expect(await message.count()).toBe(0);
    expect(await button.boundingBox()).toEqual(place);
    await passSeconds(7);
    expect(await toast.count()).toBe(0);
  });

  test('disappears with its message when its button is pressed', async () => {
    await click('Copy link');
    await click('Undo');
    expect(undo).toHaveBeenCalledOnce();
    expect(await page.locator('.Toast p').allTextContents()).toEqual([
      '3 articles are unread again',
    ]);
  });

  test('is followed by a message that disappears although the pointer still rests there', async () => {
    await click('Undo');
    const message = page.locator('.Toast p:hover').getByText('3 articles are unread again');
    await message.waitFor();
    await passSeconds(5);
    expect(await page.locator('.Toast p').count()).toBe(0);
  });

  test('starts anew for the next message', async () => {
    await passSeconds(9);
    await click('Mark as read');
    await passSeconds(9);
    expect(await toast.isVisible()).toBe(true);
  });
});

test('toast without a button: disappears once it has been read', async () => {
  render(<SampleToast />);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await click('Mark as read');
  await passSeconds(4);
  expect(await toast.isVisible()).toBe(true);
  await passSeconds(1);
  expect(await toast.count()).toBe(0);
});
