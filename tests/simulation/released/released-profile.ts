import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserEnv } from '../../../lib/app/env.ts';
import { readReleased, releasedVersions } from '../../../scripts/release/released-files.ts';
import { playWorker } from '../../support/after-write.ts';
import { createWritten } from '../../support/released/stored-rows.ts';
import type { Profile } from './write-released.ts';

/** What browsers had stored when each version was released. */
export const releasedProfiles = releasedVersions('profile').map((version) => ({
  version,
  profile: JSON.parse(readReleased('profile', version).toString()) as Profile,
}));

/** The latest released profile. */
export function latestProfile(): Profile {
  const latest = releasedProfiles.at(-1);
  if (!latest) throw new Error('Nothing is frozen yet: npm run freeze');
  return latest.profile;
}

const sectorList = new URL('../../../public/sector-list.json', import.meta.url);

/** Plays the worker at a given time, with the built-in list and an empty database. */
export async function playReleasedMoment(at: number): Promise<void> {
  playWorker();
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  const list = await readFile(sectorList, 'utf8');
  vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
}

/** Plays the worker in a browser that has stored this profile, at the time when it was frozen. */
export async function putProfile({ frozenAt, storage, database }: Profile): Promise<void> {
  await playReleasedMoment(frozenAt);
  await createWritten(database);
  await fakeBrowser.storage.local.set(storage);
}
