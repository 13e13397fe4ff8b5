import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLiveProfile } from '../../scripts/live-profile.ts';

const now = new Date('2026-11-26T12:34:56Z');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reex-live-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('live profile: is created in an empty folder', async () => {
  const opened = await openLiveProfile(join(folder, 'missing'), 'schema A', now);
  expect(opened).toMatchObject({ isNew: true, setAside: null });
  expect(existsSync(opened.profile)).toBe(true);
});

test('live profile: is kept while the schema is the same', async () => {
  const first = await openLiveProfile(folder, 'schema A', now);
  await writeFile(join(first.profile, 'Preferences'), '{}');
  const second = await openLiveProfile(folder, 'schema A', now);
  expect(second).toEqual({ profile: first.profile, isNew: false, setAside: null });
  expect(await readdir(second.profile)).toEqual(['Preferences']);
});

test('live profile: is set aside with its files when the schema has changed', async () => {
  const first = await openLiveProfile(folder, 'schema A', now);
  await writeFile(join(first.profile, 'Preferences'), '{}');
  const second = await openLiveProfile(folder, 'schema B', now);
  expect(second.isNew).toBe(true);
  expect(await readdir(second.profile)).toEqual([]);
  expect(second.setAside).toBe(join(folder, 'profile-2026-11-26T12-34-56.000Z'));
  expect(await readdir(second.setAside ?? '')).toEqual(['Preferences']);
  expect((await openLiveProfile(folder, 'schema B', now)).setAside).toBeNull();
});
