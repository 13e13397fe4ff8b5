import { describe, expect, test } from 'vitest';
import { type ValidatorHistory, validatorsToSend } from '../../lib/feed/validators.ts';
import { day } from '../../lib/time.ts';

const now = Date.UTC(2026, 10, 24);

const strong = '"6a3f"';
const weak = 'W/"6a3f"';
const date = 'Tue, 24 Nov 2026 11:00:00 GMT';

const sent = (history: Partial<ValidatorHistory>) =>
  validatorsToSend(
    { etag: null, lastModified: null, sameBodies: 0, unconditionalAt: now - day, ...history },
    now,
  );

describe('validators of the next request', () => {
  test.each([
    ['nothing is known', {}, [null, null]],
    ['both known: both are sent', { etag: strong, lastModified: date }, [strong, date]],
    ['a weak ETag is sent as received', { etag: weak, lastModified: date }, [weak, date]],
    [
      'a weak ETag failed twice: it is still sent',
      { etag: weak, lastModified: date, sameBodies: 2 },
      [weak, date],
    ],
    [
      'a weak ETag failed three times: only the date is sent',
      { etag: weak, lastModified: date, sameBodies: 3 },
      [null, date],
    ],
    [
      'a strong ETag is never omitted',
      { etag: strong, lastModified: date, sameBodies: 9 },
      [strong, date],
    ],
    ['a weak ETag without a date is never omitted', { etag: weak, sameBodies: 9 }, [weak, null]],
    [
      'conditional for seven days: still conditional',
      { etag: strong, unconditionalAt: now - 7 * day },
      [strong, null],
    ],
    [
      'conditional for eight days: unconditional once',
      { etag: strong, lastModified: date, unconditionalAt: now - 8 * day },
      [null, null],
    ],
    [
      'unconditional in a year, because the clock was put back: unconditional once',
      { etag: strong, unconditionalAt: now + 365 * day },
      [null, null],
    ],
    [
      'time of the last unconditional request unknown: conditional',
      { etag: strong, unconditionalAt: null },
      [strong, null],
    ],
  ])('%s', (_story, history, [etag, lastModified]) => {
    expect(sent(history)).toEqual({ etag, lastModified });
  });
});
