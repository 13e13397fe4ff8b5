import { beforeEach, describe, expect, test } from 'vitest';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import {
  type RestoreChoices,
  type RestoreResult,
  restoreBackup,
} from '../../../lib/app/backup/restore.ts';
import { takeSettings } from '../../../lib/app/backup/take-settings.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { maxRule } from '../../../lib/rule.ts';
import { defaultSettings, settingSpecs } from '../../../lib/setting-specs.ts';
import { maxSavedSearch, type Settings } from '../../../lib/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { day } from '../../../lib/time.ts';
import { asWorker } from '../../support/after-write.ts';
import { backupZip } from '../../support/builders/backup-zip.ts';
import { newRule } from '../../support/builders/rule.ts';
import { changedSettings } from '../../support/builders/settings.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import {
  createMachineForPages,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachineForPages();
});

const theirs: RestoreChoices = {
  highlights: 'theirs',
  saved: 'theirs',
  reading: 'theirs',
  settings: 'theirs',
};

async function open(settings: object) {
  const opened = await openBackup(new Blob([backupZip({ settings })]));
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
}

const restore = async (settings: object, choices: object = {}): Promise<RestoreResult> =>
  restoreBackup((await open(settings)).backup, { ...theirs, ...choices });

const names = Object.keys(settingSpecs) as (keyof Settings)[];
const consentNames = names.filter((name) => settingSpecs[name].needsConsent);

describe('the settings of a backup', () => {
  test('that delete, send or mark are requests, retention, versions, pictures, voices and what is followed', () => {
    expect(consentNames.toSorted()).toEqual([
      'allowNetworkVoices',
      'checkInterval',
      'fetchFullText',
      'followed',
      'keepReadDays',
      'keepVersions',
      'pictures',
      'voice',
      'watchLists',
    ]);
  });

  test.each(names)(
    '%s is taken by a restore only if it neither deletes, sends nor marks',
    async (name) => {
      const { needsConsent } = settingSpecs[name];
      const { offered, settings } = await restore({ [name]: changedSettings[name] });
      expect(offered).toEqual(needsConsent ? { [name]: changedSettings[name] } : {});
      expect(settings).toBe(needsConsent ? 0 : 1);
      expect(await readSettings()).toEqual({
        ...defaultSettings,
        ...(needsConsent ? {} : { [name]: changedSettings[name] }),
      });
    },
  );

  test('are counted in the preview, with how many are asked about afterward', async () => {
    const { preview } = await open(changedSettings);
    expect(preview).toMatchObject({
      settings: 50,
      offeredSettings: 9,
      keepsAll: true,
      added: { briefings: 0, rules: 1, entries: 2 },
    });
  });

  test('are put together with what is followed here, and the entries here stay as they are', async () => {
    const acme = { name: 'Acme', kind: 'company', aliases: ['Acme Metals'] } as const;
    const list = {
      name: 'Mine',
      color: 2,
      keeps: true,
      kept: [],
      notify: 'on',
      entities: [acme],
    } as const;
    await changeSettings({ followed: ['terbium', 'Acme'], watchLists: [list] });
    const { offered } = await restore({
      followed: ['Lynas Rare Earths', 'terbium'],
      watchLists: [
        { ...list, color: 5, entities: ['yttrium', { ...acme, aliases: ['The'] }] },
        {
          name: 'Theirs',
          color: 1,
          keeps: false,
          kept: [],
          notify: 'on',
          entities: [{ ...acme, aliases: ['A'] }],
        },
      ],
    });
    expect(offered).toEqual({
      followed: ['terbium', 'Acme', 'Lynas Rare Earths'],
      watchLists: [
        { ...list, entities: [acme, 'yttrium'] },
        { name: 'Theirs', color: 1, keeps: false, kept: [], notify: 'on', entities: ['Acme'] },
      ],
    });
  });

  test('are saved searches, too, put behind those here, each once', async () => {
    const mine = { name: 'Mine', terms: 'is:unread', text: 'lynas' };
    const other = { name: 'Other', terms: '', text: 'quota' };
    await changeSettings({ savedSearches: [mine] });
    await restore({ savedSearches: [other, { ...mine, name: 'Theirs' }] });
    expect((await readSettings()).savedSearches).toEqual([mine, other]);
  });

  test('that are taken later leave what was changed meanwhile', async () => {
    const { offered } = await restore({ followed: ['terbium'] });
    await changeSettings({ followed: ['yttrium'] });
    await takeSettings(offered);
    expect((await readSettings()).followed).toEqual(['yttrium', 'terbium']);
  });

  test('that no longer fit when they are taken leave what is here', async () => {
    const namesOf = (prefix: string) => Array.from({ length: 600 }, (_, at) => `${prefix} ${at}`);
    const { offered } = await restore({ followed: namesOf('theirs') });
    await changeSettings({ followed: namesOf('mine') });
    await takeSettings(offered);
    expect((await readSettings()).followed).toEqual(namesOf('mine'));
  });

  test('are not even offered if the user keeps this computer’s', async () => {
    const { offered, settings } = await restore(changedSettings, { settings: 'mine' });
    expect([offered, settings]).toEqual([{}, 0]);
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('are not offered if they are the same here', async () => {
    await changeSettings({ keepReadDays: 90, voice: 'a voice' });
    expect((await restore({ keepReadDays: 90, voice: 'a voice' })).offered).toEqual({});
  });

  test('delete no article: read articles older than its rule are all here after the next day', async () => {
    const articles = await storeArticles(
      ...Array.from({ length: 40 }, (_, index) => `story-${index}`),
    );
    const arrivedAt = noon - 400 * day;
    await db.articles.bulkPut(articles.map((article) => ({ ...article, arrivedAt })));
    await restore({ keepReadDays: 90, keepVersions: 'protected' });
    machine.advance(day);
    await db.channels.bulkPut([newChannel('news'), newChannel('podcast')]);
    await asWorker(startWorker);
    await asWorker(() => runJobs(machine.env));
    expect(await db.articles.count()).toBe(40);
  });

  test('begin automatic backups as soon as they turn them on', async () => {
    await restore({ backupFrequency: 'daily' });
    expect(await db.jobs.get('backup')).toMatchObject({ dueAt: noon });
  });

  test('leave out rules and saved searches for which there is no room, and say how many', async () => {
    const rules = (count: number, from = 0) =>
      Array.from({ length: count }, (_, at) => newRule({ id: `${from + at}`, text: 'tin' }));
    const searches = (name: string) =>
      Array.from({ length: maxSavedSearch.searches }, (_, at) => ({
        name,
        terms: '',
        text: `${name} ${at}`,
      }));
    await changeSettings({ rules: rules(maxRule.rules - 1), savedSearches: searches('mine') });
    const { preview } = await open({ rules: rules(3, 1_000), savedSearches: searches('theirs') });
    expect(preview.added.rules).toBe(1);
    expect(preview.rejects).toBe(2 + maxSavedSearch.searches);
  });
});

describe('an invalid setting of a backup', () => {
  test.each<[string, object]>([
    ['a retention below the shortest', { keepReadDays: 1 }],
    ['a retention that is a text', { keepReadDays: '90' }],
    ['an unknown theme', { theme: 'plaid' }],
    ['a text size out of bounds', { textSize: 1e9 }],
    ['a voice of a megabyte', { voice: 'x'.repeat(1_000_000) }],
    ['a voice that is nested deeply', { voice: nested(5_000) }],
  ])('is left out and counted, and the setting here stays: %s', async (_what, settings) => {
    const mine = { theme: 'sepia', textSize: 20, voice: 'mine', keepReadDays: 365 } as const;
    const before = await changeSettings(mine);
    const { preview, backup } = await open({ ...mine, ...settings });
    expect([preview.settings, preview.rejects]).toEqual([0, 1]);
    expect((await restoreBackup(backup, theirs)).offered).toEqual({});
    expect(await readSettings()).toEqual(before);
  });
});

/** Objects nested to a depth. */
function nested(depth: number): object {
  let value = {};
  for (let left = depth; left > 0; left -= 1) value = { value };
  return value;
}
