import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restoreFromMirror } from '../../../lib/app/backup/restore-from-mirror.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { readUserData } from '../../../lib/store/backup/user-data.ts';
import { db, guards, schemaVersion } from '../../../lib/store/db/database.ts';
import { tableNames } from '../../../lib/store/db/tables.ts';
import { readReleased, releasedVersions } from '../../../scripts/release/released-files.ts';
import { indexContradictions } from '../../support/database/index-agreement.ts';
import { surfaceReads } from '../../support/database/surface-reads.ts';
import {
  createWritten,
  type WrittenDatabase,
  writtenDatabase,
} from '../../support/released/stored-rows.ts';
import { useTimeZone } from '../../support/time-zone.ts';
import { observe } from './observe.ts';
import { playReleasedMoment, putProfile, releasedProfiles } from './released-profile.ts';

useTimeZone('UTC', 'en-US');

/** The rows that guards refuse, by table. */
async function refusedRows(): Promise<Record<string, unknown[]>> {
  const refused: Record<string, unknown[]> = {};
  const stored = db.backendDB().transaction(tableNames);
  for (const name of tableNames) {
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const request = stored.objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const unsound = rows.filter((row) => !guards[name](row));
    if (unsound.length > 0) refused[name] = unsound;
  }
  return refused;
}

/** The rows that every later version keeps. Version 2 no longer has notes packed in blocks of the search index. */
function keptRows({
  userTextSegments = [],
  changedUserTexts: _changed,
  searchBlocks = [],
  meta = [],
  ...others
}: WrittenDatabase['rows']): WrittenDatabase['rows'] {
  const packed = new Set(userTextSegments.map((row): unknown => Object(row).segment));
  return {
    ...others,
    searchBlocks: searchBlocks.filter((row) => !packed.has(Object(row).segment)),
    meta: meta.filter((row) => Object(row).key !== 'packingUserTexts'),
  };
}

describe('a database as it was released', () => {
  test('is kept for every version since the first', () => {
    const versions = Array.from({ length: schemaVersion }, (_, at) => at + 1);
    expect(releasedVersions('profile')).toEqual(versions);
    expect(releasedVersions('rows')).toEqual(versions);
  });

  test.each(releasedProfiles)(
    'opens in version $version: every row is there and sound, and nothing is set aside',
    async ({ profile }) => {
      await putProfile(profile);
      await db.open();
      expect(await refusedRows()).toEqual({});
      const failed: string[] = [];
      for (const [who, read] of Object.entries(surfaceReads))
        await read().catch((error: unknown) => failed.push(`${who}: ${String(error)}`));
      expect(failed).toEqual([]);
      expect(await indexContradictions()).toEqual([]);
      const { rows } = await writtenDatabase(db.backendDB());
      for (const [table, before] of Object.entries(keptRows(profile.database.rows)))
        expect(rows[table]?.length, table).toBe(before.length);
    },
  );

  test.each(releasedProfiles)(
    'shows what it showed in version $version: lists, badge, results, highlights and briefings',
    async ({ profile }) => {
      await putProfile(profile);
      expect(await observe()).toEqual(profile.expected);
    },
  );

  test.each(releasedProfiles)(
    'keeps what the user did in version $version when the worker starts, also without the database',
    async ({ profile }) => {
      vi.spyOn(console, 'warn').mockReturnValue();
      await putProfile(profile);
      const before = await readUserData();
      await startWorker();
      expect(await readUserData()).toEqual(before);
      expect(await fakeBrowser.action.getBadgeText({})).toBe(profile.expected.badge);
      await db.delete({ disableAutoOpen: false });
      await restoreFromMirror(Date.now());
      const restored = await readUserData();
      expect(restored.highlights).toEqual(before.highlights);
      expect(restored.saved.map(({ url }) => url)).toEqual(before.saved.map(({ url }) => url));
    },
  );

  test.each(releasedVersions('rows'))(
    'may have rows of every kind of version %i, each of them sound',
    async (version) => {
      const rows: WrittenDatabase['rows'] = JSON.parse(readReleased('rows', version).toString());
      const released = releasedProfiles.find((each) => each.version === version);
      if (!released) throw new Error(`Version ${version} has no profile.`);
      await playReleasedMoment(released.profile.frozenAt);
      await createWritten({ ...released.profile.database, rows });
      await db.open();
      expect(await refusedRows()).toEqual({});
    },
  );
});
