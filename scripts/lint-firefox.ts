/** Runs Mozilla's linter on the Firefox build. Fails on every error and on each warning but Preact's one. */
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
const { errors, warnings } = readReport();
const [preact, ...otherUses] = warnings.filter(isOfInnerHtml);
const remaining = [
  ...errors,
  ...warnings.filter((warning) => !isOfInnerHtml(warning)),
  ...otherUses,
];

for (const { code, message, file = '', line = 0 } of remaining) {
  console.error(`${code} ${file}:${line} ${message}`);
}
if (preact) console.info(`Allowed, as docs/decisions/012-dependencies.md says: ${preact.message}`);
process.exitCode = remaining.length > 0 ? 1 : 0;

/** Preact can set markup, which no component of ours does. */
function isOfInnerHtml({ code, message }: Finding): boolean {
  return code === 'UNSAFE_VAR_ASSIGNMENT' && message === 'Unsafe assignment to innerHTML';
}

function readReport(): { errors: Finding[]; warnings: Finding[] } {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`The linter gave no report. ${stderr}`);
  }
}
