import { expect, test } from 'vitest';
import { statusLine } from '../../../lib/presenters/feed/status-line.ts';

const now = Date.UTC(2026, 10, 24, 12);
const ago = now - 3 * 60_000;

test.each([
  ['the feed works', { succeededAt: ago, failing: false, online: true }, 'updated 3 min ago'],
  ['the feed fails', { succeededAt: ago, failing: true, online: true }, 'last updated 3 min ago'],
  ['offline', { succeededAt: ago, failing: true, online: false }, 'offline, updated 3 min ago'],
  ['no successful poll yet', { succeededAt: null, failing: true, online: true }, 'never updated'],
])('status line: %s', (_story, state, expected) => {
  expect(statusLine({ unread: 1_234, ...state }, now)).toBe(`1,234 unread · ${expected}`);
});
