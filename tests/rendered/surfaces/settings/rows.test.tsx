import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ErrorBoundary } from '../../../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { NotificationSection } from '../../../../components/surfaces/settings/notifications/NotificationSection.tsx';
import { ReadingSection } from '../../../../components/surfaces/settings/reading/ReadingSection.tsx';
import { SettingsGroup } from '../../../../components/surfaces/settings/SettingsGroup.tsx';
import { StorageSection } from '../../../../components/surfaces/settings/storage/StorageSection.tsx';
import { writeSettings } from '../../../../lib/platform/settings.ts';
import { settingNames, settingSpecs, settingsSections } from '../../../../lib/setting-specs.ts';
import { hasJob } from '../../../../lib/store/articles/jobs.ts';
import { test as testExtension } from '../../extension.tsx';
import type { PageLocator, RenderedPage } from '../../page.ts';
import { unhandledFailures } from '../../unhandled-failures.ts';
import { renderSection, storedSettings } from './section.tsx';

const drawReading = (): RenderedPage =>
  renderSection(
    <SettingsGroup id="reading">
      <ReadingSection />
    </SettingsGroup>,
  );

describe('a section of the settings', () => {
  test('shows the default of each setting, whatever its value', async () => {
    const page = drawReading();
    const defaults = () => page.getByText(/^Default: /).allTextContents();
    await page.getByText('Default: 17.5 px').waitFor();
    const before = await defaults();
    expect(before).toContain('Default: After 1 second on screen');
    await page.getByRole('slider', { name: 'Text size' }).press('End');
    await page.getByLabel('Mark an article as read').selectOption({ label: 'Manually' });
    await expect.poll(storedSettings).toMatchObject({ markReadAfter: null });
    expect(await defaults()).toEqual(before);
  });

  testExtension(
    'is no exception: each setting has a row with its default',
    async ({ extension }) => {
      await writeSettings({ quietHours: true, followed: ['terbium'] });
      const page = await extension.openSettings();
      // Entries that the user makes have no row, and without voices there is no row for choosing one.
      const without = ['savedSearches', 'followed', 'watchLists', 'rules', 'voice'];
      const names = settingNames.filter((name) => !without.includes(name));
      for (const section of settingsSections) {
        const inSection = names.filter((name) => settingSpecs[name].section === section);
        const shown = page.locator(`#${section} .SettingRow`).getByText(/^Default: /);
        await expect.poll(() => shown.count(), { message: section }).toBe(inSection.length);
      }
    },
  );

  test('is reset by key, and the reset is undone', async () => {
    await writeSettings({ theme: 'dark', textSize: 20, density: 'compact' });
    const page = drawReading();
    await page.getByRole('button', { name: 'Reset section' }).press('Enter');
    await page.getByText('Back to the defaults').waitFor();
    // Settings of other sections are unchanged.
    expect(await storedSettings()).toMatchObject({
      theme: 'system',
      textSize: 17.5,
      density: 'compact',
    });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reset section' }).waitFor();
    await expect.poll(storedSettings).toMatchObject({ theme: 'dark', textSize: 20 });
  });

  testExtension('keeps what the user has made', async ({ extension }) => {
    await writeSettings({ followed: ['Lynas Rare Earths'], markFollowed: false });
    const page = await extension.openSettings();
    await page.locator('#following .SectionReset button').click();
    await page.getByText('Back to the defaults').waitFor();
    expect(await storedSettings()).toMatchObject({
      followed: ['Lynas Rare Earths'],
      markFollowed: true,
    });
  });

  test('that is reset ends the job of its storage rule', async () => {
    await writeSettings({ keepReadDays: 365 });
    const page = renderSection(
      <SettingsGroup id="updates">
        <StorageSection now={Date.now()} />
      </SettingsGroup>,
    );
    await page.getByRole('button', { name: 'Reset section' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(storedSettings).toMatchObject({ keepReadDays: 365 });
    await expect.poll(() => hasJob('retention')).toBe(true);
    await page.getByRole('button', { name: 'Reset section' }).click();
    await expect.poll(() => hasJob('retention')).toBe(false);
  });
});

test('a change that can’t be stored is told, and its control shows what is stored', async () => {
  const page = renderSection(
    <ErrorBoundary>
      <ReadingSection />
    </ErrorBoundary>,
  );
  const values = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('input, select'), (each) =>
        Reflect.get(each, 'type') in { radio: 0, checkbox: 0 }
          ? Reflect.get(each, 'checked')
          : Reflect.get(each, 'value'),
      ),
    );
  const stored = await values();
  const full = new DOMException('The disk is full.', 'QuotaExceededError');
  const writing = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
  onTestFinished(() => writing.mockRestore());
  const told = page.getByRole('status').getByText(/^Couldn’t do that: There isn’t enough storage/);
  const changes = [
    () => page.getByRole('switch', { name: 'Dim pictures in dark themes' }).press(' '),
    () => page.getByLabel('Mark an article as read').selectOption({ label: 'Manually' }),
    () => page.getByRole('slider', { name: 'Text size' }).press('End'),
    () => page.getByText('Dark', { exact: true }).click(),
  ];
  for (const change of changes) {
    await change();
    await told.waitFor();
    await expect.poll(values).toEqual(stored);
    expect(unhandledFailures.splice(0)).toEqual([full]);
  }
});

describe('a setting that a policy sets', () => {
  let page: RenderedPage;
  const draw = () =>
    renderSection(
      <SettingsGroup id="notifications">
        <NotificationSection now={Date.now()} />
      </SettingsGroup>,
    );
  const quietHours = () => page.getByRole('switch', { name: 'Quiet hours' });
  const isLocked = (control: PageLocator) => control.evaluate((each) => each.matches(':disabled'));

  beforeEach(async () => {
    await writeSettings({ quietHours: false, quietFrom: 60 });
    const policy = { quietHours: true, quietFrom: 1_200 };
    await fakeBrowser.storage.managed.set(policy);
    page = draw();
    const look = async () => ({
      policy: await fakeBrowser.storage.managed.get(null),
      notes: await page.getByText('Managed by your organization').count(),
    });
    await expect.poll(look).toEqual({ policy, notes: 2 });
  });

  test('is locked and says why; the others are not', async () => {
    expect(await isLocked(quietHours())).toBe(true);
    expect(await page.getByLabel('From').inputValue()).toBe('20:00');
    expect(await isLocked(page.getByLabel('From'))).toBe(true);
    await page.getByLabel('To', { exact: true }).fill('06:00');
    await expect
      .poll(storedSettings)
      .toMatchObject({ quietHours: false, quietFrom: 60, quietTo: 360 });
  });

  test('is the user’s own again when the policy ends', async () => {
    await fakeBrowser.storage.managed.clear();
    await expect.poll(() => isLocked(quietHours())).toBe(false);
    await expect.poll(() => page.getByText('Managed by your organization').count()).toBe(0);
    await expect.poll(() => quietHours().evaluate((each) => each.matches(':checked'))).toBe(false);
    await quietHours().press(' ');
    await expect.poll(storedSettings).toMatchObject({ quietHours: true, quietFrom: 60 });
    page = draw();
    await expect.poll(() => page.getByLabel('From').inputValue()).toBe('01:00');
  });
});
