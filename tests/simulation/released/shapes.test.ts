import { describe, expect, test } from 'vitest';
import { releasedVersions } from '../../../scripts/release/released-files.ts';
import {
  type AcceptedValues,
  readShapes,
  type StoredKind,
  type StoredShapes,
  storedShapes,
} from '../../../scripts/release/stored-shapes.ts';

const frozen = readShapes();
const current = storedShapes();

/** Where to raise the version of each kind, and what must then read the previous version. */
const howTo: Record<StoredKind, string> = {
  database:
    'Raise `schemaVersion` (lib/store/db/early-opening.ts), and add the version with its upgrade to `schemaVersions` (lib/store/db/database.ts).',
  backup: 'Raise `backupFormat.version` (lib/backup/format.ts), and have lib/backup read both.',
  settings:
    'Raise `settingsFormat.version` (lib/backup/settings-file.ts), and have lib/platform/valid-settings.ts accept what is stored.',
  'watch-lists':
    'Raise `listFileVersion` (lib/watch/list-file.ts), and have `readListFile` read both.',
};

const kinds = Object.keys(howTo) as StoredKind[];

/** What has to be done about a changed kind; `null` if it is as it was frozen. */
function drift(kind: StoredKind, { version, fingerprint }: StoredShapes[StoredKind]) {
  if (!releasedVersions(kind === 'database' ? 'profile' : kind).includes(version))
    return `Version ${version} of ${kind} is not frozen. Run \`npm run freeze\`, and commit the new files beside the old ones.`;
  if (frozen[kind]?.fingerprint === fingerprint) return null;
  return `${kind} has changed and still says version ${version}, which is in users’ browsers and files. ${howTo[kind]} Then run \`npm run freeze\`, and commit the new files beside the old ones. If nothing that is stored differs, only the code’s words for it, run \`npm run freeze -- --same\`.`;
}

describe('what is stored', () => {
  test.each(kinds)('is as it was frozen under its version: %s', (kind) => {
    expect(drift(kind, current[kind])).toBeNull();
  });

  test.each(kinds)('asks for a new version where it changes, and for files of it: %s', (kind) => {
    const { version } = current[kind];
    const changed = drift(kind, { version, fingerprint: 'another' });
    expect(changed).toContain(`${kind} has changed and still says version ${version}`);
    expect(changed).toMatch(/Raise `\w+(\.version)?` .+ Then run `npm run freeze`/);
    const raised = drift(kind, { version: version + 1, fingerprint: 'another' });
    expect(raised).toMatch(/^Version \d+ of [\w-]+ is not frozen\. Run `npm run freeze`/);
  });
});

/** Whether every value accepted before is still accepted. */
function acceptsAll(before: AcceptedValues, now: AcceptedValues | undefined): boolean {
  if (!now || (before.nullable && !now.nullable)) return false;
  const [one, other] = [before.accepts, now.accepts];
  if (one.type === 'number' && other.type === 'number')
    return other.least <= one.least && other.most >= one.most;
  if (one.type === 'choice' && other.type === 'choice') {
    const accepted: readonly string[] = other.of;
    return one.of.every((value) => accepted.includes(value));
  }
  if ('most' in one && 'most' in other) return one.type === other.type && other.most >= one.most;
  return one.type === other.type;
}

/** What has to be done about settings that refuse values users have stored. */
const refusals = (now: StoredShapes['accepted']) =>
  Object.entries(frozen.accepted ?? {})
    .filter(([name, before]) => !acceptsAll(before, now[name]))
    .map(
      ([name]) =>
        `The setting ${name} no longer accepts what it did, and users have stored it: their choice would be lost. A setting may accept more, and others may be added. ${howTo.settings}`,
    );

describe('a setting', () => {
  test('accepts every value that users have stored', () => {
    expect(refusals(current.accepted)).toEqual([]);
  });

  test.each([
    ['is gone', { textSize: undefined }],
    ['has a narrower range', { textSize: { type: 'number', least: 16, most: 24 } }],
    ['lacks a choice', { theme: { type: 'choice', of: ['light', 'dark'] } }],
    ['holds less', { followed: { type: 'names', most: 10 } }],
    ['has another type', { dimPictures: { type: 'text', most: 9 } }],
  ])('that %s is named with what to do', (_what, change) => {
    const [[name, accepts]] = Object.entries(change) as [[string, AcceptedValues['accepts']]];
    const { [name]: before, ...others } = current.accepted;
    const now = accepts ? { ...others, [name]: { ...before, accepts } } : others;
    expect(refusals(now as StoredShapes['accepted'])).toEqual([
      expect.stringMatching(`^The setting ${name} no longer accepts.+Raise`),
    ]);
  });

  test('may accept more, and others may come', () => {
    const textSize = { accepts: { type: 'number', least: 8, most: 40 }, nullable: true } as const;
    const added = { accepts: { type: 'boolean' }, nullable: false } as const;
    expect(refusals({ ...current.accepted, textSize, added })).toEqual([]);
  });
});
