/**
 * `npm run check:rebuild`: builds from the source archive of `npm run package` as a reviewer would, in another folder
 * with its own packages, and compares the bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archivesOf, packageFolder } from './archives.ts';
import { unpack } from './unpack.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { firefox, sources } = archivesOf(version);
const folder = mkdtempSync(join(tmpdir(), 'reex-rebuild-'));
try {
  unpack(join(root, packageFolder, sources), folder);
  for (const command of ['ci', 'run build-for-amo'])
    execFileSync('npm', command.split(' '), {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
  const [given, rebuilt] = [join(root, packageFolder), join(folder, '.output')].map((place) =>
    readFileSync(join(place, firefox)),
  );
  if (!given || !rebuilt?.equals(given))
    throw new Error(`${firefox} has other bytes when rebuilt.`);
  console.log(`${firefox} has the same bytes when it is built from ${sources}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
