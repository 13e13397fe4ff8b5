import { describe, expect, test } from 'vitest';
import { settingLabel, settingTitle, settingValue } from '../../lib/presenters/settings.ts';
import { defaultSettings, settingNames } from '../../lib/setting-specs.ts';
import type { Settings } from '../../lib/settings.ts';
import { changedSettings } from '../support/builders/settings.ts';

describe('the words for settings', () => {
  test('name each setting apart from all others', () => {
    const titles = settingNames.map(settingTitle);
    expect(titles.every(Boolean)).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
    expect(settingLabel('quietFrom')).toBe('From');
    expect(settingTitle('quietFrom')).toBe('Quiet hours · From');
  });

  test('tell each default and each other value apart', () => {
    for (const name of settingNames) {
      const [one, other] = [defaultSettings, changedSettings].map((all) =>
        settingValue(name, all[name]),
      );
      expect(one, name).not.toBe('');
      expect(one, name).not.toBe(other);
    }
  });

  test.each<[keyof Settings, Settings[keyof Settings], string]>([
    ['checkInterval', 45, 'Every 45 minutes'],
    ['checkInterval', 120, 'Every 2 hours'],
    ['quietFrom', 22 * 60 + 30, '10:30\u00a0PM'],
    ['quietDays', [1, 2, 3, 4, 5, 6, 0], 'Every day'],
    ['quietDays', [1, 0], 'Mon, Sun'],
    ['quietAllDay', [], 'None'],
    ['briefingHour', null, 'Off'],
    ['briefingHour', 6, '6:00\u00a0AM'],
    ['markReadAfter', 0, 'When opened'],
    ['colorName1', null, 'None'],
    ['colorName1', 'Claim', 'Claim'],
    ['dimPictures', true, 'On'],
    ['keepReadDays', null, 'Forever'],
    ['voice', null, 'Best on this computer'],
    ['rules', [], '0'],
  ])('%s: %j is said as “%s”', (name, value, said) => {
    expect(settingValue(name, value as never)).toBe(said);
  });
});
