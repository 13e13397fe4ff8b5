import { httpDate } from '../feed/dates.ts';
import { challengePage } from '../pages/challenge-page.ts';
import { htmlReply, type Reply, withHeaders } from '../reply.ts';
import { defineScenarios, type Responder, type ScenarioDefinition } from './scenario-definition.ts';

const HOUR = 3_600_000;

const tooMany = (retryAfter: string | null): Reply =>
  withHeaders(htmlReply('<h1>Too Many Requests</h1>', 429), { 'retry-after': retryAfter });

const limited = (description: string, retryAfter: string): ScenarioDefinition => ({
  description,
  feed: () => tooMany(retryAfter),
});

const answers = (
  description: string,
  status: number,
  headers: Record<string, string> = {},
): ScenarioDefinition => ({
  description,
  feed: () => withHeaders(htmlReply(`<h1>${description}</h1>`, status), headers),
});

const challenge = (status: number, headers: Record<string, string>): Responder => {
  const reply = withHeaders(htmlReply(challengePage(), status), headers);
  return () => reply;
};

/** Error statuses. */
export const httpErrors = defineScenarios({
  rateLimited: limited('Too many requests; in two minutes again.', '120'),
  retryAfterHours: limited('Too many requests; in three hours again.', '10800'),
  retryAfterDate: {
    description: 'Too many requests; again at an hour that the header names as a date.',
    feed: ({ now }) => tooMany(httpDate(now + 3 * HOUR)),
  },
  retryAfterPast: {
    description: 'Too many requests; again at a time that is over.',
    feed: ({ now }) => tooMany(httpDate(now - HOUR)),
  },
  retryAfterNegative: limited('Too many requests; in minus a minute again.', '-60'),
  retryAfterWords: limited('Too many requests; the header says when in words.', 'in a while'),
  retryAfterYear: limited('Too many requests; in a year again.', '31536000'),
  rateLimitedSilently: {
    description: 'Too many requests, and no word on when to come again.',
    feed: () => tooMany(null),
  },
  maintenance: {
    description: 'WordPress is being updated and asks to come again in ten minutes.',
    feed: () =>
      withHeaders(htmlReply('<h1>Briefly unavailable for scheduled maintenance.</h1>', 503), {
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
    description: 'A bot check stands in front and says so in a header.',
    feed: challenge(403, { 'cf-mitigated': 'challenge' }),
  },
  challengeUnavailable: {
    description: 'A bot check of an older kind answers 503.',
    feed: challenge(503, { server: 'cloudflare' }),
  },
  challengeAsPage: {
    description: 'A bot check answers 200, with its page where XML is due.',
    feed: challenge(200, { server: 'cloudflare' }),
  },
});
