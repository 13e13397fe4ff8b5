import { createRef } from 'preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test } from 'vitest';
import { Button } from '../../../components/ui/Button.tsx';
import { Dialog } from '../../../components/ui/Dialog.tsx';
import { SampleDialog } from '../../gallery/states/ui.tsx';
import { overflowingElements } from '../overflow.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';
import { resizeTo } from '../viewport.ts';

const page = new RenderedPage();

const dialog = page.getByRole('dialog', { name: 'Tags' });

const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
  });

/** A button that opens a dialog, and one that the dialog covers. */
function Opener() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Edit tags</Button>
      <Button onClick={() => undefined}>Behind</Button>
      {isOpen && <SampleDialog onClose={() => setOpen(false)} />}
    </>
  );
}

beforeEach(async () => {
  render(<Opener />);
  await page.getByRole('button', { name: 'Edit tags' }).press('Enter');
  await dialog.waitFor();
});

describe('dialog', () => {
  test('keeps the focus inside, in both directions', async () => {
    const visited = new Set<string | null | undefined>();
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      visited.add(await focused());
    }
    expect(visited).toContain('Close');
    expect(visited).toContain('Add');
    expect(visited).not.toContain('Behind');
    expect(visited).not.toContain('Edit tags');
  });

  test('closes on Esc and returns the focus to the button that opened it', async () => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Edit tags');
  });

  test('closes by its button and can be opened again', async () => {
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Edit tags');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
  });

  test('can be opened again by a key that is pressed before the next frame', async () => {
    const opener = page.getByRole('button', { name: 'Edit tags' });
    await page.evaluate(async () => {
      document.querySelector('dialog')?.close();
      // Microtasks only: no frame comes between.
      for (let turn = 0; turn < 10; turn += 1) await null;
    });
    expect(await dialog.count()).toBe(0);
    await opener.evaluate((button) => button.click());
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await dialog.waitFor();
  });

  test('covers the page, which takes no clicks meanwhile', async () => {
    const behind = await page.getByText('Behind').boundingBox();
    await page.mouse.click(behind.x + 2, behind.y + 2);
    expect(await focused()).not.toBe('Behind');
    await dialog.waitFor();
  });

  test('stays in a narrow panel with a title without blanks, as Japanese ones are', async () => {
    await resizeTo(240, 700);
    render(
      <Dialog
        class="TagsDialog"
        title={'Tag'.repeat(20)}
        closeLabel="Close"
        dialog={createRef()}
        onClose={() => undefined}
      >
        {null}
      </Dialog>,
    );
    await expect.poll(overflowingElements).toEqual([]);
  });
});
