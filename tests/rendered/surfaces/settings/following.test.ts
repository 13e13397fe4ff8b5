import { expect } from 'vitest';
import { test } from '../../extension.tsx';
import { storedSettings } from './section.tsx';

test('settings, following: entities and whole groups are followed, and found by any of their names', async ({
  extension,
}) => {
  const page = await extension.openSettings('#following');
  await page.getByRole('switch', { name: 'Mark what I follow in articles' }).uncheck();
  await expect.poll(storedSettings).toMatchObject({ markFollowed: false });
  const companies = page.getByText(/^Companies/);
  await expect.poll(() => companies.textContent()).toMatch(/^Companies 0 of 6\d$/);
  await companies.click();
  await page.getByRole('checkbox', { name: 'MP Materials' }).check();
  await expect.poll(storedSettings).toMatchObject({ followed: ['MP Materials'] });
  await expect.poll(() => companies.textContent()).toMatch(/^Companies 1 of/);

  const search = page.getByRole('searchbox', { name: 'Find a company, element or project' });
  await search.fill('hitachi');
  await page.getByRole('checkbox', { name: 'Proterial' }).check();
  await expect.poll(storedSettings).toMatchObject({ followed: ['MP Materials', 'Proterial'] });
  await search.fill('nothing of the kind');
  await page.getByText('Nothing of that name can be followed.').waitFor();

  await search.fill('yttr');
  await page.getByRole('button', { name: 'Follow all' }).click();
  await expect
    .poll(storedSettings)
    .toMatchObject({ followed: ['MP Materials', 'Proterial', 'yttrium'] });
  await page.getByRole('button', { name: 'Follow none' }).click();
  await expect.poll(storedSettings).toMatchObject({ followed: ['MP Materials', 'Proterial'] });
});
