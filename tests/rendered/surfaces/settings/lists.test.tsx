import { expect, test } from 'vitest';
import { ListSection } from '../../../../components/surfaces/settings/lists/ListSection.tsx';
import { renderSection, storedSettings } from './section.tsx';

test('settings, lists: density, and whether scrolling marks as read, are stored', async () => {
  const page = renderSection(<ListSection />);
  await page.getByText('Headlines', { exact: true }).click();
  await page.getByRole('switch', { name: 'Mark articles as read as you scroll past them' }).check();
  await expect.poll(storedSettings).toMatchObject({ density: 'headlines', markReadOnScroll: true });
});
