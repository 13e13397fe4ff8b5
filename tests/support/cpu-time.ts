/** CPU time that `run` takes on this thread, in ms. Other processes don't add to it, unlike elapsed time. */
export function cpuTime(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}
