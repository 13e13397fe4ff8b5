import { expect, test } from 'vitest';
import { LinkSection } from '../../../../components/surfaces/settings/links/LinkSection.tsx';
import { renderSection, storedSettings } from './section.tsx';

test('settings, links: where links open, and whether reading on the site counts, are stored', async () => {
  const page = renderSection((settings) => <LinkSection settings={settings} />);
  await page.getByLabel('Open links in').selectOption({ label: 'Background tab' });
  await expect.poll(storedSettings).toMatchObject({ openLinksIn: 'background' });
  const onSite = page.getByRole('switch', { name: 'Mark as read when read on the site' });
  const before = await onSite.evaluate<boolean, undefined, HTMLInputElement>(
    ({ checked }) => checked,
  );
  await onSite.click();
  await expect.poll(storedSettings).toMatchObject({
    openLinksIn: 'background',
    markReadOnSite: !before,
  });
  const fromMenu = page.getByRole('switch', { name: /^Search for selected text/ });
  await fromMenu.click();
  await expect.poll(storedSettings).toMatchObject({ searchFromMenu: false });
});
