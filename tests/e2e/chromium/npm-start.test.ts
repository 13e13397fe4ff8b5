import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { test as base, describe, expect } from 'vitest';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { hasXvfb, openVirtualDisplay } from '../../support/browsers/virtual-display.ts';
import { testsAll } from '../../support/sampled.ts';

const root = join(import.meta.dirname, '../../..');
const frontPage = 'https://rareearthexchanges.com/';

if (!hasXvfb)
  console.log('Xvfb was not found: the tests of `npm start` with a display are skipped.');

/** The environment without the test runner's variables, which change what Vite builds. */
const { NODE_ENV: _mode, VITEST: _runner, ...ownEnvironment } = process.env;

interface Running {
  process: ChildProcess;
  /** The output so far. */
  output: { text: string };
  /** The folder for all files that the command and its browser create outside of the project. */
  temporary: string;
  exit: Promise<number | null>;
}

/** Runs `npm start` with a display and a terminal until the browser is ready. */
const test = base.extend<{ started: Running }>({
  started: async ({ task: _task }, use) => {
    const display = await openVirtualDisplay();
    const temporary = await mkdtemp(join(tmpdir(), 'reex-start-'));
    // `script` provides a terminal and forwards its input to it.
    const child = spawn('script', ['-qefc', 'npm start', '/dev/null'], {
      cwd: root,
      env: {
        ...ownEnvironment,
        DISPLAY: display.name,
        TMPDIR: temporary,
        NODE_DISABLE_COMPILE_CACHE: '1',
      },
    });
    const output = { text: '' };
    child.stdout.on('data', (chunk) => {
      output.text += chunk;
    });
    const exit = once(child, 'exit').then(([code]) => code as number | null);
    try {
      const isReady = async () => /^3\. /m.test(output.text);
      await waitUntil('npm start to open its browser', isReady, 300_000);
      await use({ process: child, output, temporary, exit });
    } finally {
      if (child.exitCode === null) child.kill();
      await exit;
      await display.close();
      await rm(temporary, { recursive: true, force: true, maxRetries: 10 });
    }
  },
});

/** A digest of each file in a folder, by its path. */
function digestsIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  const digest = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((path) => [path, digest(path)]));
}

/** A second connection to the browser, to act on its window. */
async function connect(temporary: string) {
  const profile = readdirSync(temporary).find((name) => name.startsWith('reex-reader-'));
  const [port] = readFileSync(join(temporary, profile ?? '', 'DevToolsActivePort'), 'utf8').split(
    '\n',
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  return { browser, pages, page: (end: string) => pages.find((page) => page.url().endsWith(end)) };
}

/** Processes that were started with a path in the folder. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
    .map(commandLine)
    .filter((line) => line.includes(folder));
}

function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    // The process ended after the folder was listed.
    return '';
  }
}

describe.skipIf(!hasXvfb)('npm start with a display', { timeout: 360_000 }, () => {
  /** The command and its browser have ended without an error, and have left nothing behind. */
  async function expectEnd({ exit, temporary, output }: Running): Promise<void> {
    expect(await exit).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
    // The browser's last processes end by themselves.
    await expect.poll(() => processesOf(temporary)).toEqual([]);
    expect(output.text).not.toMatch(/warn|error/i);
  }

  test('builds what is packaged, byte for byte; opens the front page and the side panel, pinned; ends with 0 at Ctrl-C', async ({
    started,
  }) => {
    expect(digestsIn(join(root, '.output/start/chrome-mv3'))).toEqual(
      digestsIn(join(root, '.output/chrome-mv3')),
    );
    const { browser, pages, page } = await connect(started.temporary);
    const panel = page('/sidepanel.html');
    expect(pages.map((each) => each.url()).sort()).toEqual([panel?.url(), frontPage]);
    await panel?.getByRole('listitem').first().waitFor();
    expect(await panel?.evaluate(() => chrome.action.getUserSettings())).toEqual({
      isOnToolbar: true,
    });
    expect(started.output.text.match(/^\d\. /gm)).toHaveLength(3);
    expect(started.output.text).not.toMatch(/warn|error/i);
    await browser.close();
    started.process.stdin?.write('\x03');
    await expectEnd(started);
  });

  if (testsAll)
    test('ends with 0 when its window closes', async ({ started }) => {
      const { browser, page } = await connect(started.temporary);
      await page(frontPage)?.close();
      await browser.close();
      await expectEnd(started);
    });
});
