import { challengePage } from '../pages/challenge-page.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { fileReply, htmlReply, type Reply, withHeaders } from '../reply.ts';
import {
  defineScenarios,
  type ScenarioDefinition,
  type ScenarioRequest,
} from './scenario-definition.ts';

const wholeSound = (visit: ScenarioRequest): Reply => {
  const { range: _range, ...headers } = visit.headers;
  return withHeaders(visit.defaultReply({ headers }), { 'accept-ranges': null, etag: null });
};

/** A re-edited episode: it starts with a second of silence and has another ETag. */
function newCut({ headers, defaultReply }: ScenarioRequest): Reply {
  const { body } = defaultReply({ headers: {} });
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const silence = Buffer.alloc(8_000, 128);
  const cut = Buffer.concat([bytes.subarray(0, 44), silence, bytes.subarray(44)]);
  return fileReply(cut, 'audio/wav', headers);
}

const always = (description: string, reply: Reply): ScenarioDefinition => ({
  description,
  sound: () => reply,
});

/** Responses to a request for an episode's audio. */
export const audioFailures = defineScenarios({
  soundWhole: {
    description: 'Audio is sent whole, whatever range is requested.',
    sound: wholeSound,
  },
  soundWholeBreaks: {
    description: 'Audio is sent whole, and the connection breaks halfway.',
    sound: (visit) => ({ ...wholeSound(visit), delivery: { kind: 'breaks', at: 0.5 } }),
  },
  soundBreaks: {
    description: 'Audio is sent in ranges, and every connection breaks halfway.',
    sound: ({ defaultReply }) => ({ ...defaultReply(), delivery: { kind: 'breaks', at: 0.5 } }),
  },
  soundDrips: {
    description: 'Sounds come slowly.',
    sound: ({ defaultReply }) => ({
      ...defaultReply(),
      delivery: { kind: 'drips', bytes: 64_000, everyMs: 100 },
    }),
  },
  soundNewCut: {
    description: 'Audio files have changed, with new ETags.',
    sound: newCut,
  },
  soundWithoutEtag: {
    description: 'Only the length tells versions of an audio file apart.',
    sound: ({ defaultReply }) => withHeaders(defaultReply(), { etag: null }),
  },
  soundEndless: {
    description: 'An audio file claims to be a gigabyte long.',
    sound: ({ defaultReply }) => {
      const reply = defaultReply();
      const range = reply.headers['content-range']?.replace(/\d+$/, '1000000000') ?? null;
      return withHeaders(reply, { 'content-range': range });
    },
  },
  soundDown: { description: 'Audio requests get no response.', sound: () => 'breaks' },
  soundGone: always('Sounds are not there.', htmlReply(notFoundPage(), 404)),
  soundPage: always('Audio requests get a bot check with status 200.', htmlReply(challengePage())),
  soundNoSound: {
    description: 'Audio files can’t be played.',
    sound: ({ headers }) =>
      fileReply(Buffer.from('no sound '.repeat(2_000)), 'audio/mpeg', headers),
  },
  soundBusy: always(
    'Audio is 429 with Retry-After of two minutes.',
    withHeaders(htmlReply('<h1>Too Many Requests</h1>', 429), { 'retry-after': '120' }),
  ),
});
