/**
 * `npm run package`: writes everything that the stores get to `.output/package`: archives with their checksums,
 * listings in each language of `store`, reasons for permissions, the privacy policy and pictures. `-- --no-pictures`
 * omits the pictures.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archivesOf, packageFolder } from './archives.ts';
import { notesOf } from './changelog.ts';
import {
  markedListing,
  mozillaMetadata,
  permissionReasons,
  plain,
  readListing,
} from './listing.ts';

const root = join(import.meta.dirname, '../..');
const target = join(root, packageFolder);
const { version } = JSON.parse(read('package.json'));

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
copyArchives();
writeTexts();
if (!process.argv.includes('--no-pictures'))
  execFileSync(process.execPath, [join(import.meta.dirname, 'store-pictures.ts')], {
    stdio: 'inherit',
  });
console.log(`Everything for the stores is in ${packageFolder}.`);

function copyArchives(): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  for (const browser of ['chrome', 'firefox'])
    execFileSync(process.execPath, [wxt, 'zip', '-b', browser], { cwd: root, stdio: 'inherit' });
  const names = Object.values(archivesOf(version));
  for (const name of names) cpSync(join(root, '.output', name), join(target, name));
  const sums = names.map((name) => `${sha256(readFileSync(join(target, name)))}  ${name}\n`);
  write('SHA256SUMS', sums.join(''));
}

function writeTexts(): void {
  const languages = readdirSync(join(root, 'store')).map((name) => name.replace(/\.md$/, ''));
  const listings = new Map(
    languages.map((language) => [
      language,
      markedListing(language, readListing(read(`store/${language}.md`))),
    ]),
  );
  for (const [language, listing] of listings) {
    mkdirSync(join(target, 'listing', language), { recursive: true });
    for (const [part, text] of Object.entries(listing))
      write(`listing/${language}/${part}.txt`, `${text}\n`);
  }
  const metadata = mozillaMetadata(listings, notesOf(read('CHANGELOG.md'), version));
  write('listing/mozilla.json', `${JSON.stringify(metadata, null, 2)}\n`);
  const reasons = permissionReasons(read('docs/permissions.md'));
  write('permissions.txt', [...reasons].map(([name, why]) => `${name}\n  ${why}\n`).join('\n'));
  write('privacy-policy.txt', plain(read('docs/privacy.md')));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(join(target, file), text);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
