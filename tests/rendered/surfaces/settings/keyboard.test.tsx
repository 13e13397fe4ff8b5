import { expect, test } from 'vitest';
import { KeyboardSection } from '../../../../components/surfaces/settings/keyboard/KeyboardSection.tsx';
import { renderSection, storedSettings } from './section.tsx';

test('settings, keyboard: single-letter keys are turned off and on again', async () => {
  const page = renderSection((settings) => <KeyboardSection settings={settings} />);
  const letters = page.getByRole('switch', { name: 'Single-letter keys' });
  await letters.uncheck();
  await expect.poll(storedSettings).toMatchObject({ singleKeyShortcuts: false });
  await letters.press('Space');
  await expect.poll(storedSettings).toMatchObject({ singleKeyShortcuts: true });
});
