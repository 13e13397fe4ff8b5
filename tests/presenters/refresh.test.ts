import { describe, expect, test } from 'vitest';
import { refreshMessage, statusParts } from '../../lib/presenters/refresh.ts';
import { ok } from '../../lib/result.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');
const inAnHour = now + 3_600_000;
const ago = now - 3 * 60_000;

test.each([
  ['after a successful poll', ago, 'updated 3\u00a0min\u00a0ago'],
  ['no successful poll yet', null, 'never updated'],
])('status line: %s', (_story, succeededAt, expected) => {
  expect(statusParts({ unread: 1_234, succeededAt }, now)).toEqual(['1,234 unread', expected]);
});

describe('refresh result', () => {
  test.each([
    ['no changes', { added: 0, changed: 0, requested: true }, 'No new articles'],
    ['new articles', { added: 3, changed: 0, requested: true }, '3 new'],
    ['new articles and an edit', { added: 1_200, changed: 1, requested: true }, '1,200 new'],
    ['an edit only', { added: 0, changed: 1, requested: true }, 'No new articles, 1 changed'],
    [
      'polled a moment ago',
      { added: 0, changed: 0, requested: false },
      'No new articles (checked less than a minute ago)',
    ],
  ])('is one sentence: %s', (_story, refreshed, sentence) => {
    expect(refreshMessage(ok(refreshed), now)).toBe(sentence);
  });

  test('says when a request that came too early is made, and repeats no earlier failure', () => {
    const failure = {
      failure: { kind: 'challenge' } as const,
      nextDueAt: inAnHour,
      isQueued: true,
    };
    expect(refreshMessage({ ok: false, failure }, now)).toBe(
      'The site was asked less than a minute ago. REEx Reader tries again at 16:00.',
    );
  });

  test('reports a failure with the next attempt', () => {
    const failure = { failure: { kind: 'timeout' } as const, nextDueAt: inAnHour };
    expect(refreshMessage({ ok: false, failure }, now)).toBe(
      'The site didn’t respond in time. Next try 16:00.',
    );
  });
});
