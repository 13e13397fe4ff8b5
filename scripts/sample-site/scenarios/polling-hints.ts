import { hour } from '../../../lib/time.ts';
import { httpDate } from '../feed/dates.ts';
import { replaceSpan } from '../feed/replace-span.ts';
import { withHeaders } from '../reply.ts';
import { withModifiedFeed } from './modify-feed.ts';
import { defineScenarios, type ScenarioDefinition } from './scenario-definition.ts';

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const cached = (description: string, headers: Record<string, string>): ScenarioDefinition => ({
  description,
  feed: ({ defaultReply }) => withHeaders(defaultReply(), headers),
});

/** Replaces WordPress's update period in the channel. */
const channelSays = (
  description: string,
  element: (now: number) => string,
): ScenarioDefinition => ({
  description,
  feed: withModifiedFeed((xml, { now }) =>
    replaceSpan(xml, '\t<sy:updatePeriod>', '</sy:updateFrequency>\n', `\t${element(now)}\n`),
  ),
});

const rhythm = (period: string, frequency: string): string =>
  `<sy:updatePeriod>${period}</sy:updatePeriod><sy:updateFrequency>${frequency}</sy:updateFrequency>`;

const skipHours = (hours: readonly number[]): string =>
  `<skipHours>${hours.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`;

/** Polling hints in headers and feed. */
export const pollingHints = defineScenarios({
  maxAgeTwoHours: cached('Cache-Control allows 130 minutes, of which ten have passed.', {
    'cache-control': 'public, max-age=7800',
    age: '600',
  }),
  maxAgeMonth: cached('Cache-Control allows a month.', {
    'cache-control': 'max-age=2592000',
  }),
  maxAgeSecond: cached('Cache-Control allows a second.', { 'cache-control': 'max-age=1' }),
  expires: {
    description: 'Expires is in three hours.',
    feed: ({ defaultReply, now }) =>
      withHeaders(defaultReply(), { expires: httpDate(now + 3 * hour) }),
  },
  expiresGarbage: cached('Expires is not a date.', { expires: '-1' }),

  ttlThreeHours: channelSays('The feed’s ttl is three hours.', () => '<ttl>180</ttl>'),
  ttlMinute: channelSays('The feed’s ttl is a minute.', () => '<ttl>1</ttl>'),
  twiceDaily: channelSays('The feed’s update period is twice a day.', () => rhythm('daily', '2')),
  oddRhythm: channelSays('The feed’s update period is invalid.', () =>
    rhythm('sometimes', 'often'),
  ),
  skipThisHour: channelSays('The feed’s skipHours names this hour and the next.', (now) => {
    const hour = new Date(now).getUTCHours();
    return skipHours([hour, (hour + 1) % 24]);
  }),
  skipAllHours: channelSays('The feed’s skipHours names every hour.', () =>
    skipHours(Array.from({ length: 24 }, (_, hour) => hour)),
  ),
  skipToday: channelSays('The feed’s skipDays names today.', (now) => {
    const day = dayNames[new Date(now).getUTCDay()];
    return `<skipDays><day>${day}</day></skipDays>`;
  }),
});
