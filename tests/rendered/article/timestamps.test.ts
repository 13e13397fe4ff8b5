import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { PlaybackPositionRow } from '../../../lib/store/rows/reading.ts';
import { button, isPaused, openDownloaded, playedTo, test } from '../episode.ts';

describe('times in a transcript', () => {
  test('play from there and mark the line, which can be shifted', async ({ extension }) => {
    const panel = await openDownloaded(extension);
    const spoken = () => panel.locator('[data-spoken]').allTextContents();
    await button(panel, '00:41.250').click();
    await expect.poll(spoken).toEqual([expect.stringContaining('So somebody')]);
    await panel.keyboard.press('.');
    await expect.poll(() => isPaused(panel)).toBe(true);
    await button(panel, 'Transcript').click();
    await button(panel, '5 seconds later').click();
    await panel.keyboard.press('Escape');
    await expect.poll(spoken).toEqual([expect.stringContaining('I was warned')]);
    const rows = await extension.rows<PlaybackPositionRow>('playbackPositions');
    expect(rows[0]?.transcriptOffset).toBe(5);
  });

  test('are marked as moments, which play from there and are deleted with undo', async ({
    extension,
  }) => {
    const panel = await openDownloaded(extension);
    await button(panel, 'Mark the moment at 0:43').click();
    await panel.getByText('Marked at 0:43').waitFor();
    const moments = panel.getByRole('region', { name: 'Moments you marked' });
    await button(moments, 'Play from 0:43').click();
    await expect.poll(() => playedTo(panel)).toBeGreaterThanOrEqual(43);
    await button(moments, 'Delete').click();
    await expect.poll(() => db.highlights.count()).toBe(0);
    await button(panel, 'Undo').click();
    await expect.poll(() => db.highlights.count()).toBe(1);
  });
});
