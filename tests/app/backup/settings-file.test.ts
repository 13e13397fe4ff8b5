import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsFile, openSettingsFile } from '../../../lib/app/backup/settings-file.ts';
import { takeSettings } from '../../../lib/app/backup/take-settings.ts';
import { createRule, putRule } from '../../../lib/app/rules/edit-rules.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { maxSettingsFileBytes, writeSettingsFile } from '../../../lib/backup/settings-file.ts';
import { readOwnSettings, writeSettings } from '../../../lib/platform/settings.ts';
import { validSettings } from '../../../lib/platform/valid-settings.ts';
import { ruleCondition } from '../../../lib/rules/derive-condition.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { defaultSettings, settingNames } from '../../../lib/setting-specs.ts';
import { changedSettings } from '../../support/builders/settings.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';

const changedFile = new Blob([writeSettingsFile(changedSettings, noon)]);

describe('settings of a file', () => {
  test('are the user’s own, whatever a policy says, and return by an import', async () => {
    await writeSettings(changedSettings);
    await fakeBrowser.storage.managed.set({ quietFrom: 0, checkIntervalMin: 600 });
    const { name, blob } = await createSettingsFile();
    expect(name).toMatch(/^reex-reader-settings-\d{4}-\d\d-\d\d\.json$/);
    await writeSettings(defaultSettings);
    const opened = await openSettingsFile(blob);
    if (!opened.ok) throw new Error(opened.failure);
    await changeSettings(opened.value.plain);
    const own = await readOwnSettings();
    const left = settingNames.filter((each) => Object.hasOwn(opened.value.offered, each));
    expect(left).toEqual([
      ...['checkInterval', 'fetchFullText', 'pictures', 'voice', 'allowNetworkVoices'],
      ...['keepReadDays', 'keepVersions', 'followed', 'watchLists'],
    ]);
    for (const each of left) expect(own[each], each).toEqual(defaultSettings[each]);
    const { quietFrom, rules } = changedSettings;
    expect(own).toMatchObject({ quietFrom, backupFrequency: 'daily' });
    expect(own.rules.map(({ text }) => text)).toEqual(rules.map(({ text }) => text));
  });

  test('that are the same as the user’s change nothing', async () => {
    await writeSettings(changedSettings);
    expect(await openSettingsFile(changedFile)).toEqual({
      ok: true,
      value: { plain: {}, offered: {}, rejects: 0 },
    });
  });

  test('that are taken leave a rule that was made while their preview was open', async () => {
    const opened = await openSettingsFile(changedFile);
    if (!opened.ok) throw new Error(opened.failure);
    const rule = { ...createRule({ text: 'gallium', terms: '' }), mutes: true };
    await putRule(rule);
    await takeSettings(opened.value.plain);
    const { rules } = await readOwnSettings();
    expect(rules).toHaveLength(changedSettings.rules.length + 1);
    expect(rules[0]).toEqual(rule);
  });

  test('that are not valid are counted, and the others taken', async () => {
    const settings = { ...changedSettings, theme: 'solarized', textSize: 900 };
    const text = JSON.stringify({ format: 'reex-settings', version: 1, settings });
    const opened = await openSettingsFile(new Blob([text]));
    expect(opened).toMatchObject({ ok: true, value: { rejects: 2, plain: { font: 'atkinson' } } });
  });

  test('that are nested 5,000 deep are counted, and the others taken', async () => {
    const rules = changedSettings.rules.slice(0, 1).map((rule) => ({ ...rule, deep: 'deep' }));
    const text = writeSettingsFile({ ...defaultSettings, theme: 'dark', rules }, noon);
    const deep = text.replace('"deep": "deep"', `"deep": ${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    expect(await openSettingsFile(new Blob([deep]))).toEqual({
      ok: true,
      value: { plain: { theme: 'dark' }, offered: {}, rejects: 1 },
    });
  });

  test('may have a rule that asks for as many words as there can be, each in a group of its own', async () => {
    const text = `${'-(a OR '.repeat(95)}b${')'.repeat(95)}`;
    const entities = { known: [], followed: [] };
    const condition = ruleCondition({ text, terms: '' }, localClock(noon), entities);
    const rules = [{ ...createRule({ text, terms: '' }), condition }];
    expect(JSON.stringify(condition).split('{').length).toBeGreaterThan(100);
    expect(validSettings({ rules })).toEqual({ rules });
  });

  test('are not read where the file is too large', async () => {
    const large = { size: maxSettingsFileBytes + 1 } as Blob;
    expect(await openSettingsFile(large)).toEqual({ ok: false, failure: 'tooLarge' });
  });
});
