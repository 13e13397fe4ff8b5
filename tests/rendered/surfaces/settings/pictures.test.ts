import { expect } from 'vitest';
import { db } from '../../../../lib/store/db/database.ts';
import { test } from '../../extension.tsx';
import { storedSettings } from './section.tsx';

test('settings, pictures: pending downloads are counted, and "Never" removes them', async ({
  extension,
}) => {
  await expect.poll(() => db.media.count()).toBeGreaterThan(0);
  const page = await extension.openSettings();
  const section = page.getByRole('region', { name: 'Pictures', exact: true });
  await section.getByText(/\d to download$/).waitFor();
  await section.getByLabel('Download pictures').selectOption({ label: 'Never' });
  await expect.poll(storedSettings).toMatchObject({ pictures: 'none' });
  await section.getByText('No pictures stored', { exact: true }).waitFor();
  await expect.poll(() => db.media.count()).toBe(0);
});
