import { readReleased, releasedVersions } from '../../../scripts/release/released-files.ts';
import type { WrittenDatabase } from './stored-rows.ts';

/** What a browser had stored when a version was released. */
export interface StoredProfile {
  storage: Record<string, unknown>;
  database: WrittenDatabase;
}

/** A number is taken for a time if it is within a year before the end of the released profile; no other numbers are. */
const year = 366 * 24 * 60 * 60 * 1_000;

/** The latest released profile as if it had been left now: all its times are moved. */
export function profileLeftAt(now: number): StoredProfile {
  const version = releasedVersions('profile').at(-1);
  if (version === undefined) throw new Error('Nothing is frozen yet: npm run freeze');
  const text = readReleased('profile', version).toString();
  const { frozenAt }: { frozenAt: number } = JSON.parse(text);
  return JSON.parse(text, (_name, value: unknown) =>
    typeof value === 'number' && Math.abs(value - frozenAt) < year ? value + now - frozenAt : value,
  );
}
