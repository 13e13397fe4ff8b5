import { describe, expect, test } from 'vitest';
import { SpeechSection } from '../../../../components/surfaces/settings/speech/SpeechSection.tsx';
import { installFakeVoices } from '../../fake-voices.ts';
import { renderSection, storedSettings } from './section.tsx';

describe('settings, reading aloud', () => {
  test('voice, speed and what follows are stored', async () => {
    await installFakeVoices();
    const page = renderSection(<SpeechSection />);
    const voice = page.getByLabel('Voice', { exact: true });
    const local = voice.locator('optgroup[label="On this computer"] option').first();
    const label = (await local.textContent()) ?? '';
    await voice.selectOption({ label });
    await page.getByLabel('Speed').selectOption({ label: '1.5×' });
    await page.getByRole('switch', { name: 'Continue with the next unread article' }).click();
    await expect.poll(storedSettings).toMatchObject({ speechRate: 1.5, autoplayNext: true });
    await expect
      .poll(async () => (await storedSettings()).voice)
      .toBe(await local.getAttribute('value'));
    expect(label).toBe('Daniel (en-GB)');
  });

  test('network voices are offered only once they are allowed', async () => {
    await installFakeVoices();
    const page = renderSection(<SpeechSection />);
    const network = page.getByLabel('Voice', { exact: true }).locator('optgroup[label="Network"]');
    const isOffered = () =>
      network.evaluate<boolean, undefined, HTMLOptGroupElement>(({ disabled }) => !disabled);
    await page.getByText(/A network voice sends the text to Google’s server/).waitFor();
    expect(await isOffered()).toBe(false);
    await page.getByRole('switch', { name: 'Allow network voices' }).click();
    await expect.poll(isOffered).toBe(true);
    await expect.poll(storedSettings).toMatchObject({ allowNetworkVoices: true });
  });
});
