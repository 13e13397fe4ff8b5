/**
 * Runs Mozilla's linter on the Firefox build. Fails on every error and warning, except Preact's known one
 * (`isPreactsOwn`).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
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
const remaining = [...found.errors, ...found.warnings.filter((warning) => !isPreactsOwn(warning))];

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

/**
 * Preact's renderer contains the assignment behind `dangerouslySetInnerHTML`. It is dead code here: Biome forbids the
 * property, and the pages' CSP requires Trusted Types.
 */
function isPreactsOwn({ code, file, line = 1, column = 1 }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file) return false;
  const text = readFileSync(join(build, file), 'utf8').split('\n')[line - 1] ?? '';
  return /^[\w$]+\.\w+=[\w$]+\.__html\b/.test(text.slice(column - 1));
}
