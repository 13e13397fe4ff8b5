import { describe, expect } from 'vitest';
import { replaceSeenVersion } from '../../../../lib/store/articles/seen-version.ts';
import type { LastReadRow } from '../../../../lib/store/rows/reading.ts';
import { test } from '../../extension.tsx';
import { expectRowsAboveToast, showMessageAboveUndo } from '../../rows-above-toast.ts';
import { resizeTo } from '../../viewport.ts';

describe('popup and side panel', () => {
  test('no toast covers the row that keys have reached', async ({ extension }) => {
    await resizeTo(320, 480);
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    await panel.keyboard.press('s');
    await expectRowsAboveToast(panel, 8);
  });

  test('no message beside Undo covers the row that keys have reached', async ({ extension }) => {
    await resizeTo(320, 640);
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    await showMessageAboveUndo(panel);
    await expectRowsAboveToast(panel, 8);
    expect(await panel.getByRole('button', { name: 'Undo' }).isVisible()).toBe(true);
  });

  test('keys work as soon as a list is drawn', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    await panel.evaluate(() => {
      // Called when the new list is in the document, before it is painted.
      const drawn = new MutationObserver(() => {
        if (!document.querySelector('.ListChips [aria-current]')?.textContent?.startsWith('All'))
          return;
        drawn.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      });
      drawn.observe(document, { subtree: true, childList: true, attributes: true });
    });
    await panel.keyboard.type('ga');
    const total = (await extension.articles()).length;
    await expect
      .poll(() =>
        panel.evaluate(() =>
          document.activeElement?.closest('[data-row]')?.getAttribute('aria-posinset'),
        ),
      )
      .toBe(String(total));
  });

  test('all rows above or below can be marked as read, and undone', async ({ extension }) => {
    const panel = await extension.openPanel();
    const total = (await extension.articles()).length;
    const unread = () => extension.unread().then((rows) => rows.length);
    const third = panel.getByRole('listitem').nth(2);
    await third.getByRole('button', { name: /^More for / }).click();
    await panel.getByRole('menuitem', { name: /all above/ }).click();
    await expect.poll(unread).toBe(total - 3);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(unread).toBe(total);
    await third.getByRole('button', { name: /^More for / }).click();
    await panel.getByRole('menuitem', { name: /all below/ }).click();
    await expect.poll(unread).toBe(2);
  });

  test('new articles wait behind a pill while the panel is open', async ({ extension }) => {
    const panel = await extension.openPanel();
    const first = panel.getByRole('listitem').first().getByRole('heading');
    const before = await first.textContent();
    const post = extension.site.publish();
    await extension.pollAndWait();
    const pill = panel.getByRole('button', { name: '1 new' });
    await pill.waitFor();
    expect(await first.textContent()).toBe(before);
    await pill.click();
    await expect.poll(() => first.textContent()).toContain(post?.title.slice(0, 20));
  });

  test('a message stands above the note of the first opening', async ({ extension }) => {
    await resizeTo(320, 600);
    const panel = await extension.openPanel();
    const note = panel.locator('.OpeningNote');
    await note.waitFor();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    const message = panel.locator('.Toast p');
    await message.waitFor();
    const { bottom } = await message.boundingBox();
    expect(bottom).toBeLessThanOrEqual((await note.boundingBox()).top);
  });

  test('the first opening after an update says what is new, and the next one does not', async ({
    extension,
  }) => {
    await replaceSeenVersion('0.0.9');
    const panel = await extension.openPanel();
    await panel.getByText(/^New: /).waitFor();
    extension.close();
    const later = await extension.openPanel();
    // The counts in the header appear last.
    await later.getByText(/^\d+ unread/).waitFor();
    expect(await later.getByText(/^New: /).count()).toBe(0);
  });

  test('"Refresh" reports its result', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await panel.getByText('less than a minute ago').waitFor();
  });
});

/** The time at which an article is added to the page. */
const timeOfArticle = () =>
  new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('article')) return;
      observer.disconnect();
      resolve(Date.now());
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

describe('reading view', () => {
  test('marks an article as read after a second in view, not before', async ({ extension }) => {
    const panel = await extension.openPanel();
    const before = (await extension.unread()).length;
    const shown = timeOfArticle();
    await panel.getByRole('listitem').first().hover();
    await panel.getByRole('listitem').first().getByRole('heading').getByRole('button').click();
    await expect.poll(() => extension.unread().then((rows) => rows.length)).toBe(before - 1);
    const [read, ...others] = await extension.rows<LastReadRow>('lastRead');
    expect(others).toEqual([]);
    // Measured by the page's clock, because on a busy machine the test may notice it later.
    expect((read?.at ?? 0) - (await shown)).toBeGreaterThanOrEqual(999);
  });

  test('shows key points as a card, repairs the text and makes no request', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    const asked = extension.site.requests.length;
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    const article = panel.getByRole('article');
    await article.getByRole('heading', { name: 'Highlights' }).waitFor();
    const text = (await article.textContent()) ?? '';
    expect(text).toContain('The government’s magnet plan');
    expect(text).not.toMatch(/[฀-๿]/);
    expect(text).not.toContain('opens in a new tab');
    const link = article.getByRole('link', { name: /opens in a new tab/ }).first();
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(extension.site.requests).toHaveLength(asked);
  });
});
