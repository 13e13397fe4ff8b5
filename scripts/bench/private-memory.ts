import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';

/** Ids of the processes that extensions run in. */
export async function extensionProcesses(context: BrowserContext): Promise<number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  const ids: number[] = [];
  for (const { id } of processInfo) {
    // A process that has ended meanwhile has no command line.
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('--extension-process')) ids.push(id);
  }
  return ids;
}

/** Private memory of a process in bytes. Linux only. */
export async function privateBytes(processId: number): Promise<number> {
  const rollup = await readFile(`/proc/${processId}/smaps_rollup`, 'utf8');
  const kilobytes = [...rollup.matchAll(/^Private_\w+: +(\d+) kB$/gm)].map(([, size]) =>
    Number(size),
  );
  return kilobytes.reduce((sum, size) => sum + size, 0) * 1_024;
}
