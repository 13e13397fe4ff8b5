import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findFirefox } from './find-browsers.mjs';

export interface Stage {
  title: string;
  run: () => Promise<TestCounts>;
}

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The fields of Vitest's JSON report that are used here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const root = join(import.meta.dirname, '..');
const programs = join(root, 'node_modules/.bin');

/** Log files get no colors. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const one = {
  passed: { passed: 1, failed: 0, skipped: 0 },
  failed: { passed: 0, failed: 1, skipped: 0 },
} as const satisfies Record<string, TestCounts>;

/** Runs every stage, even after one has failed. The last line and the exit code sum them up. */
export async function runStages(stages: readonly Stage[]): Promise<void> {
  let total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, run } of stages) {
    console.log(`\n■ ${title}`);
    const start = performance.now();
    const counts = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const sign = counts.failed > 0 ? '✗' : '✓';
    console.log(`${sign} ${title}: ${formatCounts(counts)} (${seconds} s)`);
    total = add(total, counts);
  }
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${formatCounts(total)}`);
}

const add = (some: TestCounts, others: TestCounts): TestCounts => ({
  passed: some.passed + others.passed,
  failed: some.failed + others.failed,
  skipped: some.skipped + others.skipped,
});

function formatCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export const sourceChecks: Stage = {
  title: 'Format, lint and types',
  // What prepares the types takes one core.
  run: () =>
    together(runCommands('biome ci --colors=off .'), runCommands('wxt prepare', 'tsc --noEmit')),
};

/**
 * Runs commands up to the first that fails, and prints the output of the one that failed. Together they count as one
 * test.
 */
async function runCommands(...commands: string[]): Promise<TestCounts> {
  for (const command of commands) {
    const { status, output } = await run(command, 'pipe');
    if (status === 0) continue;
    console.log(`$ ${command}\n${output}`);
    return one.failed;
  }
  return one.passed;
}

/** Builds the archives of both browsers side by side, and prints the output if one fails. They count as one test. */
export async function buildArchives(): Promise<TestCounts> {
  const builds = ['chrome', 'firefox'].map((browser) => runCommands(`wxt zip -b ${browser}`));
  const counts = await Promise.all(builds);
  return counts.find(({ failed }) => failed > 0) ?? one.passed;
}

/** The sum of what runs side by side. */
export const together = async (...runs: Promise<TestCounts>[]): Promise<TestCounts> =>
  (await Promise.all(runs)).reduce(add);

/** Runs projects of Vitest in parallel, prints their progress and counts their tests. */
export const runTests = async (...projects: string[]): Promise<TestCounts> =>
  (await runVitest(projects, 'inherit')).counts;

/** A time at which days, months or years end, or clocks change. */
interface Moment {
  /** The name of a time zone. */
  zone: string;
  /** In ISO 8601. */
  time: string;
}

/** Runs projects of Vitest, and the browsers that they start, with the clock at a moment. Counts their tests. */
export async function runTestsAt(
  { zone, time }: Moment,
  ...projects: string[]
): Promise<TestCounts> {
  if (spawnSync('faketime', ['--version']).error) {
    console.log('faketime was not found, so the tests at this time are skipped.');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const clock = { program: `faketime ${time}`, env: { TZ: zone } };
  return (await runVitest(projects, 'inherit', clock)).counts;
}

/** Projects of browser tests. */
interface BrowserTests {
  /** Projects that mostly compute. Their progress is printed. */
  computing: readonly string[];
  /** Stories in Firefox, which mostly wait. If Firefox is not installed, they are reported as skipped. */
  firefox: string;
  /** Projects that follow these stories. */
  afterFirefox?: readonly string[];
}

/** Runs the projects that compute in parallel, and at the same time the stories, whose output comes last. */
export async function runBrowserTests({
  computing,
  firefox,
  afterFirefox = [],
}: BrowserTests): Promise<TestCounts> {
  const beside = runInTurn(findFirefox() ? [[firefox], afterFirefox] : [afterFirefox]);
  let counts = await runTests(...computing);
  for (const stories of await beside) {
    console.log(stories.output);
    counts = add(counts, stories.counts);
  }
  if (findFirefox()) return counts;
  console.log('Firefox was not found, so its stories are skipped.');
  return add(counts, { passed: 0, failed: 0, skipped: 1 });
}

/** Runs sets of projects, one after the other. */
async function runInTurn(sets: readonly (readonly string[])[]) {
  const results = [];
  for (const projects of sets)
    if (projects.length > 0) results.push(await runVitest(projects, 'pipe'));
  return results;
}

/** Runs projects of Vitest in parallel and counts their tests. */
async function runVitest(
  projects: readonly string[],
  stdio: 'pipe' | 'inherit',
  clock = { program: '', env: {} },
) {
  const file = `.output/test/${projects.join('-')}.json`;
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`;
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  const command = `${clock.program} vitest run ${chosen} ${reporters}`.trim();
  const { status, output } = await run(command, stdio, clock.env);
  if (!existsSync(join(root, file))) return { output, counts: one.failed };
  const counts = countsIn(JSON.parse(readFileSync(join(root, file), 'utf8')));
  // Vitest also fails on an unhandled rejection, and if it finds no tests.
  const hasFailed = status !== 0 && counts.failed === 0;
  return { output, counts: hasFailed ? add(counts, one.failed) : counts };
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

/** Runs a program from the packages, on the packaged Node. Resolves to what it has printed into a pipe. */
async function run(command: string, stdio: 'pipe' | 'inherit', env = {}) {
  const [program = '', ...args] = command.split(' ');
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...plain,
      ...env,
      PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (printed: string) => {
      output += printed;
    });
  }
  // `close` follows even if a program can't be started.
  child.once('error', ({ message }) => console.log(message));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, output };
}
