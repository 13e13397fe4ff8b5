import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where `npm start -- --live` keeps its profile: in the user's data folder, because a cache may be cleared at any time.
 */
export function liveProfileFolder(): string {
  const { env, platform } = process;
  const base =
    platform === 'win32'
      ? (env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'))
      : platform === 'darwin'
        ? join(homedir(), 'Library/Application Support')
        : (env.XDG_DATA_HOME ?? join(homedir(), '.local/share'));
  return join(base, 'reex-reader');
}

export interface LiveProfile {
  profile: string;
  isNew: boolean;
  /** Where a profile with another schema was moved; `null` if none was. */
  setAside: string | null;
}

/**
 * The profile in a folder. One with another schema is renamed, with the time in its name, and a new one takes its
 * place: a schema that is still being changed has no upgrade yet.
 */
export async function openLiveProfile(
  folder: string,
  fingerprint: string,
  now: Date,
): Promise<LiveProfile> {
  const profile = join(folder, 'profile');
  const record = join(folder, 'schema');
  const exists = existsSync(profile);
  const recorded = existsSync(record) ? await readFile(record, 'utf8') : null;
  const isKept = exists && recorded === fingerprint;
  const setAside =
    exists && !isKept ? join(folder, `profile-${now.toISOString().replaceAll(':', '-')}`) : null;
  if (setAside) await rename(profile, setAside);
  await mkdir(profile, { recursive: true });
  await writeFile(record, fingerprint);
  return { profile, isNew: !isKept, setAside };
}
