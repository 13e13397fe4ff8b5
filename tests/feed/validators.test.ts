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
    ['both are known', { etag: strong, lastModified: date }, [strong, date]],
    ['a weak tag is sent as it came', { etag: weak, lastModified: date }, [weak, date]],
    ['a weak tag failed twice', { etag: weak, lastModified: date, sameBodies: 2 }, [weak, date]],
    [
      'a weak tag failed three times',
      { etag: weak, lastModified: date, sameBodies: 3 },
      [null, date],
    ],
    [
      'a strong tag is never given up',
      { etag: strong, lastModified: date, sameBodies: 9 },
      [strong, date],
    ],
    ['a weak tag is all there is', { etag: weak, sameBodies: 9 }, [weak, null]],
    [
      'seven days with conditions',
      { etag: strong, unconditionalAt: now - 7 * day },
      [strong, null],
    ],
    [
      'eight days with conditions',
      { etag: strong, lastModified: date, unconditionalAt: now - 8 * day },
      [null, null],
    ],
    [
      'when it was last without is not known',
      { etag: strong, unconditionalAt: null },
      [strong, null],
    ],
  ])('%s', (_story, history, [etag, lastModified]) => {
    expect(sent(history)).toEqual({ etag, lastModified });
  });
});
