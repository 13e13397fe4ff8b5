import { refresh } from '../../lib/app/feed/refresh.ts';
import type { Commands } from '../../lib/platform/messages.ts';
import type { World } from './world.ts';

/** The worker's ear for pages that ask something of it. What they ask is left to the alarm. */
export function commandsTo(world: World): Commands {
  const refuse = async () => {
    throw new Error('No page asks for this here.');
  };
  return {
    refresh: () => refresh('ask', world.outside),
    runJobs: () => world.armForJobs(),
    showBadge: async () => undefined,
    markAllRead: async () => 0,
    writeNote: refuse,
    online: async () => undefined,
    fetchFullText: refuse,
    testFeed: refuse,
  };
}
