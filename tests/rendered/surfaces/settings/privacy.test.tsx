import { expect, test } from 'vitest';
import { PrivacySection } from '../../../../components/surfaces/settings/privacy/PrivacySection.tsx';
import { renderSection, storedSettings } from './section.tsx';

test('settings, privacy: the item of the browser’s menu is turned off, and every request is shown', async () => {
  const page = renderSection(<PrivacySection />);
  await page.getByRole('switch', { name: /^Search for selected text/ }).uncheck();
  await expect.poll(storedSettings).toMatchObject({ searchFromMenu: false });
  const requests = page.getByRole('link', { name: /^See every request/ });
  expect(await requests.getAttribute('href')).toBe('/health.html');
});
