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
  soundWhole: { description: 'Sounds come whole, whatever range is asked for.', sound: wholeSound },
  soundWholeBreaks: {
    description: 'Sounds come whole, and the connection breaks in the middle.',
    sound: (visit) => ({ ...wholeSound(visit), delivery: { kind: 'breaks', at: 0.5 } }),
  },
  soundBreaks: {
    description: 'Sounds come in ranges, and every connection breaks in the middle.',
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
    description: 'Sounds are others than before, with ETags of their own.',
    sound: newCut,
  },
  soundWithoutEtag: {
    description: 'Nothing tells one state of a sound from another but its length.',
    sound: ({ defaultReply }) => withHeaders(defaultReply(), { etag: null }),
  },
  soundEndless: {
    description: 'A sound says that it is a gigabyte long.',
    sound: ({ defaultReply }) => {
      const reply = defaultReply();
      const range = reply.headers['content-range']?.replace(/\d+$/, '1000000000') ?? null;
      return withHeaders(reply, { 'content-range': range });
    },
  },
  soundDown: { description: 'Who asks for a sound gets no answer.', sound: () => 'breaks' },
  soundGone: always('Sounds are not there.', htmlReply(notFoundPage(), 404)),
  soundPage: always('A bot check answers for the sounds with 200.', htmlReply(challengePage())),
  soundNoSound: {
    description: 'What the sounds say cannot be played.',
    sound: ({ headers }) =>
      fileReply(Buffer.from('no sound '.repeat(2_000)), 'audio/mpeg', headers),
  },
  soundBusy: always(
    'Too many requests for sounds; in two minutes again.',
    withHeaders(htmlReply('<h1>Too Many Requests</h1>', 429), { 'retry-after': '120' }),
  ),
});
