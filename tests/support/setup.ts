import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import { onWrite } from '../../lib/app/follow-up.ts';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { db } from '../../lib/store/db/database.ts';
import { recoveryListeners } from '../../lib/store/db/queue-recovery.ts';
import { resetFakeBrowser } from './fakes/fake-browser.ts';
import { readEnglish } from './source/messages.ts';
import { resetTimeZone } from './time-zone.ts';

// A build writes `false` here; Vitest would make the string "false" of it, which is truthy.
vi.stubEnv('FIREFOX', '');

// Node's global object has no event methods, and no method that fires the event of an error.
globalThis.addEventListener ??= () => undefined;
globalThis.reportError ??= () => undefined;

setMessageReader(readEnglish);

beforeEach(() => {
  resetFakeBrowser();
  recoveryListeners.clear();
  onWrite(async () => {
    throw new Error('This test plays neither a page nor the worker: tests/support/after-write.ts.');
  });
});

// Every test begins with an empty database; only one that used it pays for emptying it.
afterEach(async () => {
  resetTimeZone();
  vi.useRealTimers();
  vi.restoreAllMocks();
  if ((await indexedDB.databases()).length > 0) await db.delete({ disableAutoOpen: false });
});
