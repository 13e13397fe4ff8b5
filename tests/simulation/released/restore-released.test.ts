import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { type RestoreChoices, restoreBackup } from '../../../lib/app/backup/restore.ts';
import { openSettingsFile } from '../../../lib/app/backup/settings-file.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { readEntities } from '../../../lib/app/watch/entity-list.ts';
import { emptyUserData, type UserData } from '../../../lib/backup/user-data.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { defaultSettings, type settingNames } from '../../../lib/setting-specs.ts';
import { readUserData } from '../../../lib/store/backup/user-data.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readListFile } from '../../../lib/watch/list-file.ts';
import { readReleased, releasedVersions } from '../../../scripts/release/released-files.ts';
import { readWholeBackup } from '../../support/builders/backup-zip.ts';
import { storeRandomUserData } from '../../support/builders/user-data.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { useTimeZone } from '../../support/time-zone.ts';
import { latestProfile, playReleasedMoment, putProfile } from './released-profile.ts';

useTimeZone('UTC', 'en-US');

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await playReleasedMoment(latestProfile().frozenAt);
});

const choices: RestoreChoices = {
  highlights: 'both',
  saved: 'both',
  reading: 'both',
  settings: 'theirs',
};

/** What a file has, and what restoring it says. */
async function restore(version: number) {
  const bytes = new Uint8Array(readReleased('backup', version));
  const [whole, opened] = [await readWholeBackup(bytes), await openBackup(new Blob([bytes]))];
  if (!whole.ok || !opened.ok) throw new Error(`The backup of version ${version} is not read.`);
  const { preview, backup } = opened.value;
  const result = await restoreBackup(backup, choices);
  return { whole: whole.value, preview, result };
}

/** The keys by which entries of two backups are the same. */
const keys = ({ highlights, saved, reading, removed, briefings, setAside }: UserData) => ({
  highlights: highlights.map(({ id }) => id),
  saved: saved.map(({ url }) => url),
  reading: reading.map(({ url }) => url),
  removed: removed.map(({ url }) => url),
  briefings: briefings.map(({ day }) => day),
  setAside: setAside.map((row) => JSON.stringify(row)),
});

const kinds = Object.keys(emptyUserData) as (keyof UserData)[];

/** The entries of the first backup that are missing in the second. */
const missing = (wanted: UserData, there: UserData) =>
  kinds.flatMap((kind) => {
    const found = new Set(keys(there)[kind]);
    return keys(wanted)[kind].filter((key) => !found.has(key));
  });

describe.each(releasedVersions('backup'))('a backup of version %i', (version) => {
  test('is restored on a new computer as it was made', async () => {
    const { whole, preview, result } = await restore(version);
    expect(preview.rejects).toBe(0);
    expect(result.isComplete).toBe(true);
    const restored = await readUserData();
    for (const kind of kinds) expect(restored[kind], kind).toEqual(whole.userData[kind]);
    expect(whole.userData.highlights.length).toBeGreaterThan(0);
    const urls = new Set((await db.articles.toArray()).map(({ url }) => url));
    expect(whole.articles.filter(({ url }) => !urls.has(url))).toEqual([]);
    expect(await db.bodies.count()).toBeGreaterThanOrEqual(whole.articles.length);
  });

  test('adds to what another computer has, and removes nothing', async () => {
    await storeRandomUserData(seededRandom(version));
    const before = await readUserData();
    const { whole } = await restore(version);
    const after = await readUserData();
    expect(missing(before, after)).toEqual([]);
    expect(missing(whole.userData, after)).toEqual([]);
  });

  test('changes nothing in the database that it was made from', async () => {
    await putProfile(latestProfile());
    const before = await readUserData();
    const { result } = await restore(version);
    expect(result.articles).toBe(0);
    expect(await readUserData()).toEqual(before);
  });
});

describe.each(releasedVersions('settings'))('a settings file of version %i', (version) => {
  const file = new Blob([new Uint8Array(readReleased('settings', version))]);
  const { settings } = JSON.parse(readReleased('settings', version).toString());
  const names = Object.keys(settings) as typeof settingNames;

  /** Imports the file, and agrees to everything that needs consent. */
  async function importAll(): Promise<void> {
    const opened = await openSettingsFile(file);
    if (!opened.ok) throw new Error(opened.failure);
    const { plain, offered, rejects } = opened.value;
    expect(rejects).toBe(0);
    await changeSettings({ ...plain, ...offered });
  }

  test('sets every setting that it has', async () => {
    await importAll();
    const now = await readSettings();
    for (const name of names) {
      expect(now[name], name).not.toEqual(defaultSettings[name]);
      // Restored rules are off until the user has seen what they do.
      if (name !== 'rules') expect(now[name], name).toEqual(settings[name]);
    }
    expect(now.rules.map(({ text }) => text)).toEqual(
      settings.rules.map(({ text }: { text: string }) => text),
    );
  });

  test('adds to lists and rules that are here', async () => {
    await putProfile(latestProfile());
    const before = await readSettings();
    await importAll();
    const now = await readSettings();
    expect(now.theme).toBe(settings.theme);
    expect(now.followed).toEqual(
      expect.arrayContaining([...before.followed, ...settings.followed]),
    );
    const texts = now.rules.map(({ text, terms }) => text + terms);
    for (const { text, terms } of [...before.rules, ...settings.rules])
      expect(texts).toContain(text + terms);
  });
});

describe.each(releasedVersions('watch-lists'))('watch lists of version %i', (version) => {
  test('are read without a rest', async () => {
    const text = readReleased('watch-lists', version).toString();
    const read = readListFile(text, await readEntities());
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.leftOut).toEqual([]);
    const { lists } = JSON.parse(text);
    expect(read.value.lists.map(({ name, entities }) => [name, entities.length])).toEqual(
      lists.map((list: { name: string; entities: unknown[] }) => [list.name, list.entities.length]),
    );
  });
});
