import { httpDate } from '../feed/dates.ts';
import { challengePage } from '../pages/challenge-page.ts';
import { html, type Reply, withHeaders } from '../reply.ts';
import { type Act, type Play, plays } from './scenario-definition.ts';

const HOUR = 3_600_000;

const tooMany = (retryAfter: string | null): Reply =>
  withHeaders(html('<h1>Too Many Requests</h1>', 429), { 'retry-after': retryAfter });

const limited = (says: string, retryAfter: string): Play => ({
  says,
  feed: () => tooMany(retryAfter),
});

const answers = (says: string, status: number, headers: Record<string, string> = {}): Play => ({
  says,
  feed: () => withHeaders(html(`<h1>${says}</h1>`, status), headers),
});

const challenge = (status: number, headers: Record<string, string>): Act => {
  const reply = withHeaders(html(challengePage(), status), headers);
  return () => reply;
};

/** A site that answers, and says no. */
export const refusals = plays({
  rateLimited: limited('Too many requests; in two minutes again.', '120'),
  retryAfterHours: limited('Too many requests; in three hours again.', '10800'),
  retryAfterDate: {
    says: 'Too many requests; again at an hour that the header names as a date.',
    feed: ({ now }) => tooMany(httpDate(now + 3 * HOUR)),
  },
  retryAfterPast: {
    says: 'Too many requests; again at a time that is over.',
    feed: ({ now }) => tooMany(httpDate(now - HOUR)),
  },
  retryAfterNegative: limited('Too many requests; in minus a minute again.', '-60'),
  retryAfterWords: limited('Too many requests; the header says when in words.', 'in a while'),
  retryAfterYear: limited('Too many requests; in a year again.', '31536000'),
  rateLimitedSilently: {
    says: 'Too many requests, and no word on when to come again.',
    feed: () => tooMany(null),
  },
  maintenance: {
    says: 'WordPress is being updated and asks to come again in ten minutes.',
    feed: () =>
      withHeaders(html('<h1>Briefly unavailable for scheduled maintenance.</h1>', 503), {
        'retry-after': '600',
      }),
  },

  unauthorised: answers('A password is wanted.', 401, {
    'www-authenticate': 'Basic realm="Staging"',
  }),
  paymentRequired: answers('Money is wanted.', 402),
  forbidden: answers('The front door lets nobody in.', 403),
  legalReasons: answers('The country is not allowed to read this.', 451),

  challenge: {
    says: 'A bot check stands in front and says so in a header.',
    feed: challenge(403, { 'cf-mitigated': 'challenge' }),
  },
  challengeUnavailable: {
    says: 'A bot check of an older kind answers 503.',
    feed: challenge(503, { server: 'cloudflare' }),
  },
  challengeAsPage: {
    says: 'A bot check answers 200, with its page where XML is due.',
    feed: challenge(200, { server: 'cloudflare' }),
  },
});
