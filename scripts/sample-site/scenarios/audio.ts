import { challengePage } from '../pages/challenge-page.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { fileReply, htmlReply, type Reply, withHeaders } from '../reply.ts';
import {
  defineScenarios,
  type ScenarioDefinition,
  type ScenarioRequest,
} from './scenario-definition.ts';

const wholeFile = (request: ScenarioRequest): Reply => {
  const { range: _range, ...headers } = request.headers;
  return withHeaders(request.defaultReply({ headers }), { 'accept-ranges': null, etag: null });
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
  audio: () => reply,
});

/** Responses to a request for an episode's audio. */
export const audioFailures = defineScenarios({
  audioWhole: {
    description: 'Audio is sent whole, whatever range is requested.',
    audio: wholeFile,
  },
  audioWholeBreaks: {
    description: 'Audio is sent whole, and the connection breaks halfway.',
    audio: (request) => ({ ...wholeFile(request), delivery: { kind: 'breaks', at: 0.5 } }),
  },
  audioBreaks: {
    description: 'Audio is sent in ranges, and every connection breaks halfway.',
    audio: ({ defaultReply }) => ({ ...defaultReply(), delivery: { kind: 'breaks', at: 0.5 } }),
  },
  audioDrips: {
    description: 'Audio arrives slowly.',
    audio: ({ defaultReply }) => ({
      ...defaultReply(),
      delivery: { kind: 'drips', bytes: 64_000, everyMs: 100 },
    }),
  },
  audioNewCut: {
    description: 'Audio files have changed, with new ETags.',
    audio: newCut,
  },
  audioWithoutEtag: {
    description: 'Only the length tells versions of an audio file apart.',
    audio: ({ defaultReply }) => withHeaders(defaultReply(), { etag: null }),
  },
  audioEndless: {
    description: 'An audio file claims to be a gigabyte long.',
    audio: ({ defaultReply }) => {
      const reply = defaultReply();
      const range = reply.headers['content-range']?.replace(/\/\d+$/, '/1000000000') ?? null;
      return withHeaders(reply, { 'content-range': range });
    },
  },
  audioDown: { description: 'Audio requests get no response.', audio: () => 'breaks' },
  audioGone: always('Audio is 404.', htmlReply(notFoundPage(), 404)),
  audioPage: always('Audio requests get a bot check with status 200.', htmlReply(challengePage())),
  audioUnplayable: {
    description: 'Audio files can’t be played.',
    audio: ({ headers }) =>
      fileReply(Buffer.from('no sound '.repeat(2_000)), 'audio/mpeg', headers),
  },
  audioBusy: always(
    'Audio is 429 with Retry-After of two minutes.',
    withHeaders(htmlReply('<h1>Too Many Requests</h1>', 429), { 'retry-after': '120' }),
  ),
});
