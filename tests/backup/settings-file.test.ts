import { describe, expect, test } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../lib/backup/settings-file.ts';
import { changedSettings } from '../support/builders/settings.ts';
import { noon } from '../support/fakes/simulated-machine.ts';

const file = writeSettingsFile(changedSettings, noon);

describe('a settings file', () => {
  test('has every setting, sorted, with format, version and time', () => {
    expect(JSON.parse(file)).toEqual({
      format: 'reex-settings',
      version: 1,
      createdAt: noon,
      settings: changedSettings,
    });
    expect(writeSettingsFile({ ...changedSettings }, noon)).toBe(file);
    expect(readSettingsFile(file)).toEqual({ ok: true, value: changedSettings });
  });

  test.each([
    ['no JSON', 'theme: dark', 'notJson'],
    ['cut off', file.slice(0, -20), 'notJson'],
    ['a number', '7', 'notSettings'],
    ['null', 'null', 'notSettings'],
    ['a list', '[]', 'notSettings'],
    ['of another format', '{"format":"reex-backup","version":1,"settings":{}}', 'notSettings'],
    ['without settings', '{"format":"reex-settings","version":1}', 'notSettings'],
    ['of version 0', '{"format":"reex-settings","version":0,"settings":{}}', 'notSettings'],
    ['of a newer version', '{"format":"reex-settings","version":2,"settings":{}}', 'newer'],
  ])('that is %s is refused', (_story, text, failure) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, failure });
  });
});
