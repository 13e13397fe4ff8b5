/** CPU time that `run` takes on this thread, in ms. Other processes don't add to it, unlike elapsed time. */
export function cpuTime(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  return cpuTimeSince(start);
}

/** The same for an asynchronous `run`. */
export async function awaitedCpuTime(run: () => Promise<unknown>): Promise<number> {
  const start = process.threadCpuUsage();
  await run();
  return cpuTimeSince(start);
}

function cpuTimeSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}
