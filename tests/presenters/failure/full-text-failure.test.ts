import { expect, test } from 'vitest';
import type { FullTextFailure } from '../../../lib/feed/failure.ts';
import { fullTextFailureMessage } from '../../../lib/presenters/failure.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');
const limited = (retryAt: number | null): FullTextFailure => ({
  kind: 'rateLimited',
  status: 429,
  retryAt,
});

test.each<[FullTextFailure, string]>([
  [{ kind: 'noText' }, 'No article text was found on the site’s page.'],
  [{ kind: 'offline' }, 'This computer is offline. Stored articles can still be read.'],
  [{ kind: 'http', status: 502 }, 'The site answered with an error (502).'],
  [limited(null), 'The site asked REEx Reader to wait.'],
  [limited(now), 'The site asked REEx Reader to wait.'],
  [limited(now + 3_600_000), 'The site asked REEx Reader to wait. Try again after 16:00.'],
])('full-text failure message: %j', (failure, sentence) => {
  expect(fullTextFailureMessage(failure, now)).toBe(sentence);
});
