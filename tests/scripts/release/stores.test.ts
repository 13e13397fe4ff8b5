import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogLanguages, readCatalog } from '../../../scripts/build/catalogs.ts';
import { archivesOf } from '../../../scripts/release/archives.ts';
import { markedListing, mozillaMetadata, readListing } from '../../../scripts/release/listing.ts';
import {
  readyStores,
  storeSecrets,
  stores,
  submitArguments,
} from '../../../scripts/release/submit-options.ts';

const root = new URL('../../../', import.meta.url).pathname;
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const english = readListing(read('store/en.md'));

/** The sentence that the extension is not by the publisher. */
const notByPublisher: Readonly<Record<string, RegExp>> = {
  de: /, nicht von Rare Earth Exchanges/,
  en: /^REEx Reader is made by .+, not by Rare Earth Exchanges/,
  es: /, no por Rare Earth Exchanges/,
  fr: /, et non par Rare Earth Exchanges/,
  ja: /、Rare Earth Exchanges ではありません/,
  zh_CN: /，并非由 Rare Earth Exchanges 制作/,
};

const listed = readdirSync(join(root, 'store')).map((name) => name.replace(/\.md$/, ''));

const isTranslated = (language: string): boolean =>
  Object.values(readCatalog(language)).every(({ message }) => message !== '');

test('listings: one for each language whose catalog is complete, and for none that has no catalog', () => {
  expect(listed).toEqual(expect.arrayContaining(catalogLanguages.filter(isTranslated)));
  expect(catalogLanguages).toEqual(expect.arrayContaining(listed));
});

describe.each(listed)('listing %s', (language) => {
  const listing = readListing(read(`store/${language}.md`));
  const { name, summary, description } = markedListing(language, listing);
  const catalog = readCatalog(language);

  test('has the name of the manifest, and says first who makes it and who does not', () => {
    const [first = ''] = description.split('\n');
    expect(name).toBe(catalog.manifest_name?.message);
    expect(name).toContain('Reader for REEx');
    expect(first).toMatch(/^REEx Reader/);
    expect(first).toMatch(notByPublisher[language] ?? /never/);
  });

  test('says what the English one does, line by line, and whether a machine has translated it', () => {
    const lines = (text: string) => text.split('\n').map((line) => line.startsWith('•'));
    expect(lines(listing.description)).toEqual(lines(english.description));
    expect(listing.description).not.toMatch(/[*_`#[\]]/);
    const mark = catalog.about_machineTranslation?.message ?? '';
    expect(description.endsWith(mark)).toBe(language !== 'en');
  });

  test('fits into the fields of the stores', () => {
    // Mozilla allows 50 characters; Chrome and Edge allow 75, in the manifest.
    expect(name.length).toBeLessThanOrEqual(50);
    // Chrome and Edge allow 132 characters, Mozilla 250.
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(summary).not.toContain('\n');
    // Edge requires at least 250 characters. Chrome allows 16,000, Mozilla 15,000, Edge 10,000.
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThan(10_000);
  });
});

test('Mozilla’s metadata: has each language under Mozilla’s name, and the notes as text', () => {
  const listing = { name: 'N', summary: 'S', description: 'D' };
  const metadata = mozillaMetadata(
    new Map([
      ['en', listing],
      ['de', { ...listing, name: 'M' }],
    ]),
    '### Added\n\n- *A* `thing`',
  );
  expect(metadata.name).toEqual({ 'en-US': 'N', de: 'M' });
  expect(metadata.version).toMatchObject({
    license: 'MIT',
    release_notes: { 'en-US': 'Added\n\n- A thing' },
  });
});

describe('submission', () => {
  const version = '1.2.3';

  test('has the archives of this version, and the sources for Mozilla', () => {
    const args = submitArguments(version, stores, false);
    const following = (option: string) => args[args.indexOf(option) + 1];
    const { chrome, firefox, sources } = archivesOf(version);
    expect(args[0]).toBe('submit');
    expect(args).not.toContain('--dry-run');
    expect(following('--chrome-zip')).toBe(join('.output/package', chrome));
    expect(following('--edge-zip')).toBe(join('.output/package', chrome));
    expect(following('--firefox-zip')).toBe(join('.output/package', firefox));
    expect(following('--firefox-sources-zip')).toBe(join('.output/package', sources));
    expect(following('--firefox-channel')).toBe('listed');
    expect(submitArguments(version, stores, true)).toEqual([
      'submit',
      '--dry-run',
      ...args.slice(1),
    ]);
  });

  test('uses only options and variables that the submitting program knows', () => {
    const program = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const { stdout } = spawnSync(process.execPath, [program, 'submit', '--help'], {
      encoding: 'utf8',
    });
    const known = new Set(stdout.match(/--[a-z][\w-]+/g));
    const used = submitArguments(version, stores, true).filter((arg) => arg.startsWith('--'));
    expect(used.filter((option) => !known.has(option))).toEqual([]);
    const asOption = (name: string) => `--${name.toLowerCase().replaceAll('_', '-')}`;
    const secrets = Object.values(storeSecrets).flat();
    expect(secrets.filter((name) => !known.has(asOption(name)))).toEqual([]);
  });

  test('goes to the stores whose secrets are all there, and fails if some are missing', () => {
    const firefox = Object.fromEntries(storeSecrets.firefox.map((name) => [name, 'x']));
    expect(readyStores({})).toEqual([]);
    expect(readyStores(firefox)).toEqual(['firefox']);
    expect(() => readyStores({ ...firefox, EDGE_API_KEY: 'x' })).toThrow(
      'Secrets of the store edge are missing: EDGE_PRODUCT_ID, EDGE_CLIENT_ID.',
    );
  });
});

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

interface Workflow {
  on: { push?: { tags?: string[]; branches?: string[] } };
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      steps: Step[];
      needs?: string;
      permissions?: Record<string, string>;
      env?: Record<string, string>;
      container?: string;
      strategy?: { matrix: { firefox: string[] } };
    }
  >;
}

const workflows = readdirSync(join(root, '.github/workflows'));
const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}`));
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

describe.each(workflows)('workflow %s', (name) => {
  const steps = stepsOf(workflow(name));

  test('pins every action by the hash of a commit', () => {
    const unpinned = steps.flatMap(({ uses = '' }) =>
      uses === '' || /^[\w-]+\/[\w-]+@[\da-f]{40}$/.test(uses) ? [] : [uses],
    );
    expect(unpinned).toEqual([]);
  });

  test('runs npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = steps.flatMap(({ run = '' }) => [
      ...run.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g),
    ]);
    const names = named.map(([, run, short]) => run ?? short ?? '');
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((each) => !scripts[each])).toEqual([]);
  });

  test('gives no job more rights than it names, and none by default but reading', () => {
    expect(workflow(name).permissions).toEqual({ contents: 'read' });
  });
});

test('CI: tests with Chromium, Firefox ESR and the current Firefox, which the scripts are told of', () => {
  const { test: job } = workflow('ci.yml').jobs;
  expect(job?.strategy?.matrix.firefox).toEqual(['esr', 'current']);
  const [current, ...others] = (job?.steps ?? []).filter(({ if: when }) => when !== undefined);
  expect(others).toEqual([]);
  expect(current?.if).toBe("matrix.firefox == 'current'");
  const [, variable, path = ''] =
    /echo (\w+)=(\S+) >> "\$GITHUB_ENV"/.exec(current?.run ?? '') ?? [];
  expect(read('scripts/find-browsers.mjs')).toContain(`'${variable}'`);
  expect(current?.run).toContain(`${path} --version`);
});

test('jobs that test run as root in its own home folder, where Firefox starts', () => {
  const jobs = workflows.flatMap((name) => Object.values(workflow(name).jobs));
  const testing = jobs.filter(({ steps }) => steps.some(({ run }) => run === 'npm test'));
  expect(testing.length).toBe(2);
  for (const { env } of testing) expect(env).toEqual({ HOME: '/root' });
});

test('release: runs at a tag, tests before it packages, and submits after a dry run with the secrets', () => {
  const release = workflow('release.yml');
  expect(release.on.push).toEqual({ tags: ['v*'] });
  const { build, publish, submit } = release.jobs;
  const runs = (steps: Step[] = []) => steps.flatMap(({ run }) => run ?? []);
  const at = (steps: Step[] = [], part: string) =>
    runs(steps).findIndex((run) => run.includes(part));
  expect(at(build?.steps, 'npm test')).toBeGreaterThanOrEqual(0);
  expect(at(build?.steps, 'npm test')).toBeLessThan(at(build?.steps, 'npm run package'));
  expect(at(build?.steps, 'npm run package')).toBeLessThan(
    at(build?.steps, 'npm run check:rebuild'),
  );
  expect(publish).toMatchObject({ needs: 'build' });
  expect(submit).toMatchObject({ needs: 'publish' });
  const submitting = (submit?.steps ?? []).filter(({ run = '' }) => run.includes('npm run submit'));
  expect(submitting.map(({ run }) => run)).toEqual([
    'npm run submit -- --dry-run',
    'npm run submit',
  ]);
  const secrets = Object.values(storeSecrets).flat();
  for (const { env } of submitting)
    expect(env).toEqual(
      Object.fromEntries(secrets.map((secret) => [secret, `\${{ secrets.${secret} }}`])),
    );
  // No other step has access to a secret.
  const others = stepsOf(release).filter((step) => !submitting.includes(step));
  expect(JSON.stringify(others)).not.toContain('secrets.');
});
