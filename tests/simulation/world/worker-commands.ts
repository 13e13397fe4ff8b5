import { refresh } from '../../../lib/app/worker/refresh.ts';
import type { WorkerCommands } from '../../../lib/platform/messages.ts';
import type { World } from './world.ts';

/** The command handlers of the simulated worker. Jobs are left to the alarm. */
export function workerCommands(world: World): WorkerCommands {
  const refuse = async () => {
    throw new Error('No page asks for this here.');
  };
  return {
    refresh: () => refresh('manual', world.env),
    runJobs: () => world.armForJobs(),
    afterWrite: async () => undefined,
    markAllRead: async () => ({ count: 0, actionId: null }),
    undoMarkRead: async () => 0,
    startAgain: refuse,
    saveNote: refuse,
    connectionRestored: async () => undefined,
    fetchFullText: refuse,
    testFeed: refuse,
  };
}
