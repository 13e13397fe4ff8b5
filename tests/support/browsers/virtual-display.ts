import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Whether Xvfb, an X server without a screen, is installed. */
export const hasXvfb = spawnSync('Xvfb', ['-help']).error === undefined;

export interface VirtualDisplay {
  /** The value of `DISPLAY`. */
  name: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a display number that is free. */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  const server: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data');
  return {
    name: `:${String(number).trim()}`,
    close: async () => {
      const exited = once(server, 'exit');
      server.kill();
      await exited;
    },
  };
}
