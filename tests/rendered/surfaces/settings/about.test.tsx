import { expect, onTestFinished, test } from 'vitest';
import { AboutSection } from '../../../../components/surfaces/settings/about/AboutSection.tsx';
import { speak } from '../../../gallery/languages.ts';
import { renderSection } from './section.tsx';

test('settings, about: every license is packaged, and the site opens in a tab of its own', async () => {
  const page = renderSection(<AboutSection />);
  const links = page.getByRole('link', { name: /^License of / });
  expect(await links.count()).toBe(3);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const address of addresses) expect(address).toMatch(/^\/licenses\/[\w-]+\.txt$/);
  const software = page.getByRole('link', { name: /^Licenses of REEx Reader/ });
  expect(await software.getAttribute('href')).toBe('/licenses/software.txt');
  const site = page.getByRole('link', { name: /^Visit rareearthexchanges\.com/ });
  expect(await site.getAttribute('href')).toMatch(/^https:\/\/rareearthexchanges\.com\//);
  expect(await site.getAttribute('rel')).toBe('noopener noreferrer');
  expect(await site.getAttribute('target')).toBe('_blank');
});

test('settings, about: names the version that is installed', async () => {
  const page = renderSection(<AboutSection />);
  await page.getByText('Version 0.1.0', { exact: true }).waitFor();
});

test('settings, about: says in every language but English that a machine translated it', async () => {
  const page = renderSection(<AboutSection />);
  await page.getByRole('link', { name: /^Visit / }).waitFor();
  expect(await page.getByText(/translation/i).count()).toBe(0);
  onTestFinished(() => speak('en'));
  await speak('de');
  const translated = renderSection(<AboutSection />);
  await translated.getByText('Diese Übersetzung stammt von einer Maschine').waitFor();
});
