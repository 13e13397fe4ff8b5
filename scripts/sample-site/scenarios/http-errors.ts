import { hour } from '../../../lib/time.ts';
import { httpDate } from '../feed/dates.ts';
import { challengePage } from '../pages/challenge-page.ts';
import { htmlReply, type Reply, withHeaders } from '../reply.ts';
import { defineScenarios, type Responder, type ScenarioDefinition } from './scenario-definition.ts';

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

const challengeInHeader = challenge(403, { 'cf-mitigated': 'challenge' });

const withClearance: Responder = ({ defaultReply }) =>
  withHeaders(defaultReply(), { 'set-cookie': 'cf_clearance=passed; path=/; secure' });

/** Error statuses. */
export const httpErrors = defineScenarios({
  rateLimited: limited('Status 429 with Retry-After of two minutes.', '120'),
  retryAfterHours: limited('Status 429 with Retry-After of three hours.', '10800'),
  retryAfterDate: {
    description: 'Status 429 with Retry-After as a date.',
    feed: ({ now }) => tooMany(httpDate(now + 3 * hour)),
  },
  retryAfterPast: {
    description: 'Status 429 with Retry-After in the past.',
    feed: ({ now }) => tooMany(httpDate(now - hour)),
  },
  retryAfterNegative: limited('Status 429 with a negative Retry-After.', '-60'),
  retryAfterWords: limited('Status 429 with Retry-After in words.', 'in a while'),
  retryAfterYear: limited('Status 429 with Retry-After of a year.', '31536000'),
  rateLimitedSilently: {
    description: 'Status 429 without Retry-After.',
    feed: () => tooMany(null),
  },
  maintenance: {
    description: 'Status 503 during an update, with Retry-After of ten minutes.',
    feed: () =>
      withHeaders(htmlReply('<h1>Briefly unavailable for scheduled maintenance.</h1>', 503), {
        'retry-after': '600',
      }),
  },

  unauthorized: answers('A password is wanted.', 401, {
    'www-authenticate': 'Basic realm="Staging"',
  }),
  paymentRequired: answers('Money is wanted.', 402),
  forbidden: answers('Every request is 403.', 403),
  legalReasons: answers('Every request is 451.', 451),

  challenge: {
    description: 'A bot check that identifies itself in a header.',
    feed: challengeInHeader,
  },
  challengeUntilVisit: {
    description: 'A bot check until any page was opened from the same address.',
    feed: (request) => (request.visits > 0 ? request.defaultReply() : challengeInHeader(request)),
  },
  challengeWithoutCookie: {
    description: 'A bot check for requests without the cookie that a page sets.',
    feed: (request) =>
      /\bcf_clearance=/.test(request.headers.cookie ?? '')
        ? request.defaultReply()
        : challengeInHeader(request),
    page: withClearance,
    section: withClearance,
  },
  challengeUnavailable: {
    description: 'A bot check with status 503.',
    feed: challenge(503, { server: 'cloudflare' }),
  },
  challengeAsPage: {
    description: 'A bot check with status 200 instead of the feed.',
    feed: challenge(200, { server: 'cloudflare' }),
  },
});
