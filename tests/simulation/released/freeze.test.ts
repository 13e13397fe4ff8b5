import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { schemaVersion } from '../../../lib/store/db/database.ts';
import { tableNames } from '../../../lib/store/db/tables.ts';
import { releasedFolder, releasedName } from '../../../scripts/release/released-files.ts';
import { useTimeZone } from '../../support/time-zone.ts';
import { type Profile, writeReleased } from './write-released.ts';

useTimeZone('UTC', 'en-US');

/** The names of the files that `npm run freeze` requests from this test. */
const { REEX_FREEZE: wanted = '' } = process.env;

/** All files together must stay small enough to be read and kept forever. */
const mostBytes = 160_000;

let first = new Map<string, string | Uint8Array>();

describe('what is frozen at a release', () => {
  test('has rows in every table, and is small', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    first = await writeReleased();
    const text = first.get(releasedName('profile', schemaVersion));
    const { database }: Profile = JSON.parse(String(text));
    expect(tableNames.filter((name) => database.rows[name]?.length === 0)).toEqual([]);
    const sizes = [...first.values()].map((content) => Buffer.from(content).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostBytes);
  });

  test('is the same, byte for byte, when it is written again', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const again = await writeReleased();
    for (const [name, content] of again) expect(content, name).toEqual(first.get(name));
    for (const [name, content] of again)
      if (wanted.split(',').includes(name)) writeFileSync(join(releasedFolder, name), content);
  });
});
