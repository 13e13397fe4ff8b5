import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findFirefox } from './find-browsers.mjs';

export interface Stage {
  title: string;
  run: () => TestCounts;
}

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The fields of Vitest's JSON report that are used. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const root = join(import.meta.dirname, '..');
const programs = join(root, 'node_modules/.bin');

/** Logs get no colors. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const one = {
  passed: { passed: 1, failed: 0, skipped: 0 },
  failed: { passed: 0, failed: 1, skipped: 0 },
} as const satisfies Record<string, TestCounts>;

/** Runs every stage, even after one has failed. The last line and the exit code sum them up. */
export function runStages(stages: readonly Stage[]): void {
  const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, run } of stages) {
    console.log(`\n■ ${title}`);
    const start = performance.now();
    const counts = run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const sign = counts.failed > 0 ? '✗' : '✓';
    console.log(`${sign} ${title}: ${formatCounts(counts)} (${seconds} s)`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${formatCounts(total)}`);
}

function formatCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export const formatAndLint: Stage = {
  title: 'Format and lint',
  run: () => runCommands('biome ci --colors=off .'),
};

export const types: Stage = {
  title: 'Types',
  run: () => runCommands('wxt prepare', 'tsc --noEmit'),
};

/** Runs commands up to the first that fails, and prints the output of that one. Together they count as one test. */
export function runCommands(...commands: string[]): TestCounts {
  for (const command of commands) {
    const { status, stdout, stderr } = run(command, 'pipe');
    if (status === 0) continue;
    console.log(`$ ${command}\n${stdout}${stderr}`);
    return one.failed;
  }
  return one.passed;
}

/** Runs projects of Vitest in parallel, prints their progress and counts their tests. */
export function runTests(...projects: string[]): TestCounts {
  const file = `.output/test/${projects.join('-')}.json`;
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`;
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  const { status } = run(`vitest run ${chosen} ${reporters}`, 'inherit');
  if (!existsSync(join(root, file))) return one.failed;
  const counts = countsIn(JSON.parse(readFileSync(join(root, file), 'utf8')));
  // Vitest also fails on an unhandled rejection, and if it finds no tests.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Runs projects in parallel, of which the first needs Firefox: it is skipped aloud where that is not installed. */
export function runBrowserTests(firefox: string, ...others: string[]): TestCounts {
  if (findFirefox()) return runTests(...others, firefox);
  console.log('Firefox was not found, so its stories are skipped.');
  const counts = runTests(...others);
  return { ...counts, skipped: counts.skipped + 1 };
}

/** A test file that could not be loaded has no tests in the report and counts as one failure. */
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

/** Runs a program of the packages, on the packaged Node. */
function run(command: string, stdio: 'pipe' | 'inherit') {
  const [program = '', ...args] = command.split(' ');
  return spawnSync(program, args, {
    cwd: root,
    stdio,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: process.platform === 'win32',
    env: { ...process.env, ...plain, PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` },
  });
}
