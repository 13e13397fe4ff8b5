import { httpDate } from '../feed/dates.ts';
import { withHeaders } from '../reply.ts';
import { withModifiedFeed } from './modify-feed.ts';
import { defineScenarios, type ScenarioDefinition } from './scenario-definition.ts';

const HOUR = 3_600_000;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

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
    xml.replace(/\t<sy:updatePeriod>.*<\/sy:updateFrequency>\n/s, () => `\t${element(now)}\n`),
  ),
});

const rhythm = (period: string, frequency: string): string =>
  `<sy:updatePeriod>${period}</sy:updatePeriod><sy:updateFrequency>${frequency}</sy:updateFrequency>`;

const skipHours = (hours: readonly number[]): string =>
  `<skipHours>${hours.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`;

/** Polling hints in headers and feed. */
export const pollingHints = defineScenarios({
  maxAgeTwoHours: cached('The answer is good for two hours and ten minutes, ten of them over.', {
    'cache-control': 'public, max-age=7800',
    age: '600',
  }),
  maxAgeMonth: cached('The answer is said to be good for a month.', {
    'cache-control': 'max-age=2592000',
  }),
  maxAgeSecond: cached('The answer is good for a second.', { 'cache-control': 'max-age=1' }),
  expires: {
    description: 'The answer expires in three hours.',
    feed: ({ defaultReply, now }) =>
      withHeaders(defaultReply(), { expires: httpDate(now + 3 * HOUR) }),
  },
  expiresGarbage: cached('The answer expires at a time that is no time.', { expires: '-1' }),

  ttlThreeHours: channelSays('The feed asks for three hours.', () => '<ttl>180</ttl>'),
  ttlMinute: channelSays('The feed asks for a minute.', () => '<ttl>1</ttl>'),
  twiceDaily: channelSays('The feed is made twice a day.', () => rhythm('daily', '2')),
  oddRhythm: channelSays('The feed is made now and then.', () => rhythm('sometimes', 'often')),
  skipThisHour: channelSays('The feed wants no visit in this hour or the next.', (now) => {
    const hour = new Date(now).getUTCHours();
    return skipHours([hour, (hour + 1) % 24]);
  }),
  skipAllHours: channelSays('The feed wants no visit at any hour.', () =>
    skipHours(Array.from({ length: 24 }, (_, hour) => hour)),
  ),
  skipToday: channelSays('The feed wants no visit today.', (now) => {
    const day = DAYS[new Date(now).getUTCDay()];
    return `<skipDays><day>${day}</day></skipDays>`;
  }),
});
