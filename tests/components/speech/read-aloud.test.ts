import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createReadAloud } from '../../../components/speech/read-aloud.ts';
import type { ReadAloudProgress } from '../../../components/speech/speech.ts';
import type {
  SpeechEngine,
  Utterance,
  UtteranceEvents,
  Voice,
} from '../../../components/speech/speech-engine.ts';
import {
  chooseVoice,
  groupVoices,
  missingVoice,
  voiceVendor,
} from '../../../components/speech/voices.ts';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { speechScriptOf } from '../../../lib/article/speech/speech-script.ts';

const voice = (id: string, fields: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  language: 'en-GB',
  isLocal: true,
  isDefault: false,
  ...fields,
});

/** Speaks only when told to. Like the browser's engine, it reports events of a sentence after that was canceled. */
class SlowSpeaker implements SpeechEngine {
  readonly said: Utterance[] = [];
  readonly hearings: UtteranceEvents[] = [];
  silenced = 0;
  voices = () => [voice('near')];
  watchVoices = () => () => undefined;
  speak = (utterance: Utterance, hearing: UtteranceEvents) => {
    this.said.push(utterance);
    this.hearings.push(hearing);
  };
  cancel = () => {
    this.silenced += 1;
  };

  get last(): UtteranceEvents {
    const last = this.hearings.at(-1);
    if (!last) throw new Error('Nothing was said.');
    return last;
  }

  get texts(): string[] {
    return this.said.map(({ text }) => text);
  }
}

const script = speechScriptOf(
  'A title',
  articleDocument({
    title: 'A title',
    source: '<p>Prices of NdPr rose. Stocks fell.</p><p>End.</p>',
    url: 'https://a.test/',
  }),
  { highlights: 'Highlights', picture: (text) => text },
);

function reading(voiceOf = voice('near')) {
  const speaker = new SlowSpeaker();
  const moves: ReadAloudProgress[] = [];
  const onEnd = vi.fn();
  const aloud = createReadAloud(speaker, { onProgress: (progress) => moves.push(progress), onEnd });
  aloud.start(script, 0, { voice: voiceOf, rate: 1 });
  return { speaker, aloud, ended: onEnd, now: () => moves.at(-1) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('speech reader', () => {
  test('speaks one sentence after the other, and reports the end', () => {
    const { speaker, ended, now } = reading();
    for (const _sentence of script) {
      speaker.last.onStart();
      speaker.last.onEnd();
    }
    expect(speaker.texts).toEqual(['A title', 'Prices of N D P R rose.', 'Stocks fell.', 'End.']);
    expect(ended).toHaveBeenCalledOnce();
    expect(now()).toMatchObject({ state: 'paused', at: 4 });
  });

  test('marks the spoken word in the text', () => {
    const { speaker, now } = reading();
    speaker.last.onEnd();
    speaker.last.onStart();
    speaker.last.onWord('Prices of '.length, 1);
    expect(now()?.word).toEqual({ from: 10, to: 14 });
    speaker.last.onWord('Prices of N D P R '.length, 4);
    expect(now()?.word).toEqual({ from: 15, to: 19 });
    speaker.last.onEnd();
    expect(now()).toMatchObject({ at: 2, word: null });
  });

  test('resumes at the start of the sentence after a pause', () => {
    const { speaker, aloud, now } = reading();
    const first = speaker.last;
    aloud.pause();
    expect(now()).toMatchObject({ state: 'paused', at: 0, failure: null });
    expect(speaker.silenced).toBeGreaterThan(0);
    // The browser reports only now that the sentence was canceled.
    first.onInterrupted();
    first.onEnd();
    expect(speaker.texts).toEqual(['A title']);
    aloud.resume();
    expect(speaker.texts).toEqual(['A title', 'A title']);
    expect(now()?.state).toBe('speaking');
  });

  test('skips, and ignores late events of the skipped sentence', () => {
    const { speaker, aloud, now } = reading();
    const first = speaker.last;
    aloud.goTo(2);
    first.onEnd();
    first.onError('unknown');
    expect(now()).toMatchObject({ state: 'speaking', at: 2 });
    aloud.goTo(-1);
    expect(now()?.at).toBe(0);
    expect(speaker.texts).toEqual(['A title', 'Stocks fell.', 'A title']);
  });

  test('skips silently while paused', () => {
    const { speaker, aloud, now } = reading();
    aloud.pause();
    aloud.goTo(3);
    expect(now()).toMatchObject({ state: 'paused', at: 3 });
    expect(speaker.texts).toEqual(['A title']);
  });

  test('ends when the last sentence is skipped', () => {
    const { aloud, ended } = reading();
    aloud.goTo(script.length);
    expect(ended).toHaveBeenCalledOnce();
  });

  test('repeats the sentence when the rate changes', () => {
    const { speaker, aloud } = reading();
    aloud.changeVoice({ voice: voice('near'), rate: 2 });
    expect(speaker.said.map(({ text, rate }) => [text, rate])).toEqual([
      ['A title', 1],
      ['A title', 2],
    ]);
  });

  test('does not speak after it was stopped', () => {
    const { speaker, aloud } = reading();
    const first = speaker.last;
    aloud.stop();
    first.onEnd();
    vi.advanceTimersByTime(600_000);
    expect(speaker.texts).toEqual(['A title']);
  });
});

describe('failing voice', () => {
  test('pauses reading and gives the reason', () => {
    const { speaker, now } = reading();
    speaker.last.onError('network');
    expect(now()).toMatchObject({ state: 'paused', at: 0, failure: 'network' });
  });

  test('is given up when it does not start', () => {
    const { now } = reading();
    vi.advanceTimersByTime(9_999);
    expect(now()?.state).toBe('speaking');
    vi.advanceTimersByTime(1);
    expect(now()).toMatchObject({ state: 'paused', failure: 'silent' });
  });

  test('goes on with the next sentence when the end event is missing', () => {
    const { speaker, now } = reading();
    speaker.last.onStart();
    const first = speaker.last;
    vi.advanceTimersByTime(12_000);
    first.onInterrupted();
    expect(now()).toMatchObject({ state: 'speaking', at: 1 });
    expect(speaker.silenced).toBe(2);
  });

  test('pauses without an error when another program interrupts it', () => {
    const { speaker, now } = reading();
    speaker.last.onStart();
    speaker.last.onInterrupted();
    expect(now()).toMatchObject({ state: 'paused', failure: null });
  });
});

test('network voice: gets a long sentence in parts, with correct word marks', () => {
  const speaker = new SlowSpeaker();
  const moves: ReadAloudProgress[] = [];
  const aloud = createReadAloud(speaker, {
    onProgress: (each) => moves.push(each),
    onEnd: vi.fn(),
  });
  const long = `The plant, ${'which stands by the river, '.repeat(12)}sells.`;
  const sentences = speechScriptOf(
    long,
    { keyPoints: [], passages: [] },
    {
      highlights: '',
      picture: String,
    },
  );
  aloud.start(sentences, 0, { voice: voice('far', { isLocal: false }), rate: 1 });
  for (let part = 0; part < 3; part++) {
    const { text } = speaker.said[part] ?? { text: '' };
    speaker.last.onWord(0, 4);
    const { from = 0, to = 0 } = moves.at(-1)?.word ?? {};
    expect(text.startsWith(long.slice(from, to))).toBe(true);
    speaker.last.onEnd();
  }
  expect(speaker.texts.join('')).toBe(long);
  expect(speaker.texts).toHaveLength(3);
  for (const text of speaker.texts) expect(text.length).toBeLessThanOrEqual(160);
});

describe('voice selection', () => {
  const near = voice('near', { language: 'en-US' });
  const usual = voice('usual', { isDefault: true });
  const french = voice('french', { language: 'fr-FR' });
  const far = voice('Google UK English', { isLocal: false, isDefault: true });
  const choose = (voices: Voice[], chosen: string | null, allowNetworkVoices = false) =>
    chooseVoice(groupVoices(voices), { voice: chosen, allowNetworkVoices })?.id ?? null;

  test.each([
    ['the chosen voice', [near, usual, french], 'french', false, 'french'],
    ['the default local voice when none is chosen', [french, near, usual], null, false, 'usual'],
    [
      'one of the article’s language when the default has another',
      [french, near],
      null,
      false,
      'near',
    ],
    ['one of another language rather than none', [french], null, false, 'french'],
    ['no network voice without consent', [far], far.id, false, null],
    ['no network voice that was not chosen', [far], null, true, null],
    ['the chosen network voice with consent', [far, near], far.id, true, far.id],
    ['a local voice after consent was withdrawn', [far, near], far.id, false, 'near'],
    ['an available voice when the chosen one is gone', [near], 'gone', false, 'near'],
  ])('takes %s', (_story, voices, chosen, allowNetworkVoices, expected) => {
    expect(choose(voices, chosen, allowNetworkVoices)).toBe(expected);
  });

  test.each([
    ['nothing where a local voice is there', [near, far], null, false, null],
    ['nothing where a network voice is allowed and chosen', [far], far.id, true, null],
    ['a local voice where a network voice is not allowed', [far], far.id, false, 'noLocalVoice'],
    ['a local voice where no network voice is chosen', [far], null, true, 'noLocalVoice'],
    ['any voice where there is none', [], null, true, 'noVoice'],
  ])('misses %s', (_story, voices, chosen, allowNetworkVoices, expected) => {
    const settings = { voice: chosen, allowNetworkVoices };
    expect(missingVoice(groupVoices(voices), settings)).toBe(expected);
  });

  test('sorts the selected voice first within its language', () => {
    const { local, network } = groupVoices([french, far, near, usual]);
    expect(local.map(({ id }) => id)).toEqual(['usual', 'near', 'french']);
    expect(network.map(({ id }) => id)).toEqual([far.id]);
  });

  test.each([
    ['Google UK English Female', 'Google'],
    ['Microsoft Libby Online (Natural)', 'Microsoft'],
    ['A voice', 'unknown'],
  ])('%s has the vendor %s', (name, vendor) => {
    expect(voiceVendor(voice('x', { name }))).toBe(vendor);
  });
});
