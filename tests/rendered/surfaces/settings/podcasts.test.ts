import { describe, expect } from 'vitest';
import { db } from '../../../../lib/store/db/database.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import { storedSettings } from './section.tsx';

/** Stores the recordings of two episodes. */
async function storeRecordings(extension: RenderedExtension): Promise<string[]> {
  const episodes = (await extension.articles()).filter(({ enclosure }) => enclosure).slice(0, 2);
  await db.media.bulkPut(
    episodes.map(({ id, enclosure }, at) => ({
      url: enclosure?.url ?? '',
      articleIds: [id],
      kind: 'audio' as const,
      state: 'stored' as const,
      bytes: 1_000_000 * (at + 1),
      type: 'audio/mpeg',
      failures: 0,
      usedAt: 1,
      download: { size: null, validator: null, restarts: 0, refusal: null },
    })),
  );
  return episodes.map(({ title }) => title);
}

describe('settings, podcast', () => {
  test('speed and steps are stored', async ({ extension }) => {
    const page = await extension.openSettings();
    await page.getByLabel('Speed').last().waitFor();
    const section = page.getByRole('region', { name: 'Podcast', exact: true });
    await section.getByLabel('Speed').selectOption({ label: '1.5×' });
    await section.getByLabel('Skip back').selectOption({ label: '10 seconds' });
    await section.getByLabel('Skip forward').selectOption({ label: '60 seconds' });
    await expect
      .poll(storedSettings)
      .toMatchObject({ playbackRate: 1.5, skipBack: 10, skipForward: 60 });
  });

  test('downloads are listed, and deleted alone or all after a second press', async ({
    extension,
  }) => {
    const [first = '', second = ''] = await storeRecordings(extension);
    const page = await extension.openSettings();
    const section = page.getByRole('region', { name: 'Podcast', exact: true });
    await section.getByText('2 recordings, 3 MB').waitFor();
    await section.getByRole('button', { name: `Delete download of ${first}` }).press('Enter');
    await section.getByText('1 recording, 2 MB').waitFor();
    const other = section.getByRole('button', { name: `Delete download of ${second}` });
    await expect.poll(() => other.evaluate((element) => element.matches(':focus'))).toBe(true);
    await section.getByRole('button', { name: 'Delete all downloads…' }).click();
    await section.getByRole('button', { name: 'Cancel' }).click();
    await section.getByRole('button', { name: 'Delete all downloads…' }).click();
    await section.getByRole('button', { name: 'Delete all downloads', exact: true }).click();
    await section.getByText('None', { exact: true }).waitFor();
    await expect.poll(() => db.media.filter(({ kind }) => kind === 'audio').count()).toBe(0);
  });
});
