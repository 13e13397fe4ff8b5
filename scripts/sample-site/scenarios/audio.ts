import { challengePage } from '../pages/challenge-page.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { file, html, type Reply, withHeaders } from '../reply.ts';
import { type Play, plays, type Visit } from './scenario-definition.ts';

const wholeSound = (visit: Visit): Reply => {
  const { range: _range, ...headers } = visit.headers;
  return withHeaders(visit.well({ headers }), { 'accept-ranges': null, etag: null });
};

/** The episode was cut again: it begins with a second of silence, and has an ETag of its own. */
function newCut({ headers, well }: Visit): Reply {
  const { body } = well({ headers: {} });
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const silence = Buffer.alloc(8_000, 128);
  const cut = Buffer.concat([bytes.subarray(0, 44), silence, bytes.subarray(44)]);
  return file(cut, 'audio/wav', headers);
}

const always = (says: string, reply: Reply): Play => ({ says, sound: () => reply });

/** What may happen to who fetches the sound of an episode. */
export const sounds = plays({
  soundWhole: { says: 'Sounds come whole, whatever range is asked for.', sound: wholeSound },
  soundWholeBreaks: {
    says: 'Sounds come whole, and the connection breaks in the middle.',
    sound: (visit) => ({ ...wholeSound(visit), delivery: { kind: 'breaks', at: 0.5 } }),
  },
  soundBreaks: {
    says: 'Sounds come in ranges, and every connection breaks in the middle.',
    sound: ({ well }) => ({ ...well(), delivery: { kind: 'breaks', at: 0.5 } }),
  },
  soundDrips: {
    says: 'Sounds come slowly.',
    sound: ({ well }) => ({
      ...well(),
      delivery: { kind: 'drips', bytes: 64_000, everyMs: 100 },
    }),
  },
  soundNewCut: { says: 'Sounds are others than before, with ETags of their own.', sound: newCut },
  soundWithoutEtag: {
    says: 'Nothing tells one state of a sound from another but its length.',
    sound: ({ well }) => withHeaders(well(), { etag: null }),
  },
  soundEndless: {
    says: 'A sound says that it is a gigabyte long.',
    sound: ({ well }) => {
      const reply = well();
      const range = reply.headers['content-range']?.replace(/\d+$/, '1000000000') ?? null;
      return withHeaders(reply, { 'content-range': range });
    },
  },
  soundDown: { says: 'Who asks for a sound gets no answer.', sound: () => 'breaks' },
  soundGone: always('Sounds are not there.', html(notFoundPage(), 404)),
  soundPage: always('A bot check answers for the sounds with 200.', html(challengePage())),
  soundNoSound: {
    says: 'What the sounds say cannot be played.',
    sound: ({ headers }) => file(Buffer.from('no sound '.repeat(2_000)), 'audio/mpeg', headers),
  },
  soundBusy: always(
    'Too many requests for sounds; in two minutes again.',
    withHeaders(html('<h1>Too Many Requests</h1>', 429), { 'retry-after': '120' }),
  ),
});
