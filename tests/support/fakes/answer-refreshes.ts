import { refresh } from '../../../lib/app/worker/refresh.ts';
import { onCommands } from '../../../lib/platform/message-listeners.ts';
import type { SimulatedMachine } from './simulated-machine.ts';

/** A worker that refreshes at a page's request, and does nothing else. */
export function answerRefreshes({ env }: SimulatedMachine): void {
  const nothing = async () => undefined;
  onCommands({
    refresh: () => refresh('manual', env),
    startAgain: nothing,
    afterWrite: nothing,
    markAllRead: async () => ({ count: 0, actionId: null }),
    undoMarkRead: async () => 0,
    saveNote: async () => null,
    runJobs: nothing,
    connectionRestored: nothing,
    fetchFullText: async () => ({ ok: true, value: null }),
    testFeed: async () => ({ ok: false, failure: { kind: 'notFeed' } }),
  });
}
