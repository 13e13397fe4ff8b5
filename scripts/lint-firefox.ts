/** Runs Mozilla's linter on the Firefox build. Fails on every error and warning. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const root = join(import.meta.dirname, '..');
const build = join(root, '.output/firefox-mv3');

const linter = join(root, 'node_modules/web-ext/bin/web-ext.js');
const { stdout, stderr } = spawnSync(
  process.execPath,
  [linter, 'lint', '--source-dir', build, '--output', 'json'],
  { encoding: 'utf8' },
);
const found = readReport();
const remaining = [...found.errors, ...found.warnings];

for (const { code, message, file = '', line = 0 } of remaining) {
  console.error(`${code} ${file}:${line} ${message}`);
}
process.exitCode = remaining.length > 0 ? 1 : 0;

function readReport(): { errors: Finding[]; warnings: Finding[] } {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`The linter gave no report. ${stderr}`);
  }
}
