import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const root = join(import.meta.dirname, '..');
const programs = join(root, 'node_modules/.bin');

/** Colors are for a terminal, not for a log. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const one = {
  passed: { passed: 1, failed: 0, skipped: 0 },
  failed: { passed: 0, failed: 1, skipped: 0 },
} as const satisfies Record<string, TestCounts>;

/** Runs commands one after the other up to the first that fails, and shows what only that one says. They count as one test. */
export function runCommands(...commands: string[]): TestCounts {
  for (const command of commands) {
    const { status, stdout, stderr } = run(command, 'pipe');
    if (status === 0) continue;
    console.log(`$ ${command}\n${stdout}${stderr}`);
    return one.failed;
  }
  return one.passed;
}

/** Runs the tests of some of Vitest's projects, beside each other, shows them as they go, and counts them. */
export function runTests(...projects: string[]): TestCounts {
  const file = `.output/test/${projects.join('-')}.json`;
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`;
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  const { status } = run(`vitest run ${chosen} ${reporters}`, 'inherit');
  if (!existsSync(join(root, file))) return one.failed;
  const counts = countsIn(JSON.parse(readFileSync(join(root, file), 'utf8')));
  // Vitest can fail beside its tests: on an error that nobody awaited, or where it found none.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A file that could not be loaded has no tests in the report; it counts as one that failed. */
function countsIn(report: VitestReport): TestCounts {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The programs are those of the packages, on the Node that is among them. */
function run(command: string, stdio: 'pipe' | 'inherit') {
  const [program = '', ...words] = command.split(' ');
  return spawnSync(program, words, {
    cwd: root,
    stdio,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: process.platform === 'win32',
    env: { ...process.env, ...plain, PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` },
  });
}
