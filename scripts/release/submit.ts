/** `npm run submit`: submits the archives of `npm run package` to the stores. `-- --dry-run` only checks the secrets. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyStores, submitArguments } from './submit-options.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const to = readyStores(process.env);
if (to.length === 0) console.log('No store has its secrets here, so nothing is submitted.');
else {
  const args = submitArguments(version, to, process.argv.includes('--dry-run'));
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
