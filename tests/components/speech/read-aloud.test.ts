import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createReadAloud, type ReadAloudProgress } from '../../../components/speech/read-aloud.ts';
import type {
  SpeechEngine,
  Utterance,
  UtteranceEvents,
  Voice,
} from '../../../components/speech/speech-engine.ts';
import { chooseVoice, groupVoices, voiceVendor } from '../../../components/speech/voices.ts';
import { articleDocument } from '../../../lib/article/document/article-document.ts';
import { speechScriptOf } from '../../../lib/article/speech/speech-script.ts';

const voice = (id: string, fields: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  language: 'en-GB',
  isLocal: true,
  isDefault: false,
  ...fields,
});

/** Speaks when the story says so, and like the browser's tells of a sentence after it was broken off. */
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

describe('reading aloud', () => {
  test('says one sentence after the other, and tells of the end', () => {
    const { speaker, ended, now } = reading();
    for (const _sentence of script) {
      speaker.last.onStart();
      speaker.last.onEnd();
    }
    expect(speaker.texts).toEqual(['A title', 'Prices of N D P R rose.', 'Stocks fell.', 'End.']);
    expect(ended).toHaveBeenCalledOnce();
    expect(now()).toMatchObject({ state: 'paused', at: 4 });
  });

  test('marks the word as it stands in the text', () => {
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

  test('paused, goes on from the beginning of the sentence', () => {
    const { speaker, aloud, now } = reading();
    const first = speaker.last;
    aloud.pause();
    expect(now()).toMatchObject({ state: 'paused', at: 0, failure: null });
    expect(speaker.silenced).toBeGreaterThan(0);
    // The browser tells of the broken-off sentence only now.
    first.onInterrupted();
    first.onEnd();
    expect(speaker.texts).toEqual(['A title']);
    aloud.resume();
    expect(speaker.texts).toEqual(['A title', 'A title']);
    expect(now()?.state).toBe('speaking');
  });

  test('skips, and what is heard of the skipped sentence no longer counts', () => {
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

  test('skips while paused without a word', () => {
    const { speaker, aloud, now } = reading();
    aloud.pause();
    aloud.goTo(3);
    expect(now()).toMatchObject({ state: 'paused', at: 3 });
    expect(speaker.texts).toEqual(['A title']);
  });

  test('skipped over the last sentence, has ended', () => {
    const { aloud, ended } = reading();
    aloud.goTo(script.length);
    expect(ended).toHaveBeenCalledOnce();
  });

  test('says the sentence again with another speed', () => {
    const { speaker, aloud } = reading();
    aloud.changeVoice({ voice: voice('near'), rate: 2 });
    expect(speaker.said.map(({ text, rate }) => [text, rate])).toEqual([
      ['A title', 1],
      ['A title', 2],
    ]);
  });

  test('stopped, says nothing any more', () => {
    const { speaker, aloud } = reading();
    const first = speaker.last;
    aloud.stop();
    first.onEnd();
    vi.advanceTimersByTime(600_000);
    expect(speaker.texts).toEqual(['A title']);
  });
});

describe('a voice that fails', () => {
  test('pauses and says why', () => {
    const { speaker, now } = reading();
    speaker.last.onError('network');
    expect(now()).toMatchObject({ state: 'paused', at: 0, failure: 'network' });
  });

  test('is given up on when it does not begin', () => {
    const { now } = reading();
    vi.advanceTimersByTime(9_999);
    expect(now()?.state).toBe('speaking');
    vi.advanceTimersByTime(1);
    expect(now()).toMatchObject({ state: 'paused', failure: 'silent' });
  });

  test('that never tells of the end of a sentence goes on with the next one', () => {
    const { speaker, now } = reading();
    speaker.last.onStart();
    const first = speaker.last;
    vi.advanceTimersByTime(12_000);
    first.onInterrupted();
    expect(now()).toMatchObject({ state: 'speaking', at: 1 });
    expect(speaker.silenced).toBe(2);
  });

  test('cut off by another program, pauses without blame', () => {
    const { speaker, now } = reading();
    speaker.last.onStart();
    speaker.last.onInterrupted();
    expect(now()).toMatchObject({ state: 'paused', failure: null });
  });
});

test('a voice over the network gets a long sentence in parts, and marks its words all the same', () => {
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

describe('the voice that speaks', () => {
  const near = voice('near', { language: 'en-US' });
  const usual = voice('usual', { isDefault: true });
  const french = voice('french', { language: 'fr-FR' });
  const far = voice('Google UK English', { isLocal: false, isDefault: true });
  const choose = (voices: Voice[], chosen: string | null, allowNetworkVoices = false) =>
    chooseVoice(groupVoices(voices), { voice: chosen, allowNetworkVoices })?.id ?? null;

  test.each([
    ['the chosen one', [near, usual, french], 'french', false, 'french'],
    ['the computer’s own where none is chosen', [french, near, usual], null, false, 'usual'],
    ['one of the language where the own speaks another', [french, near], null, false, 'near'],
    ['another language rather than none', [french], null, false, 'french'],
    ['never one of a network without consent', [far], far.id, false, null],
    ['never one of a network that was not chosen', [far], null, true, null],
    ['one of a network that was chosen, with consent', [far, near], far.id, true, far.id],
    ['one on this computer after the consent was taken back', [far, near], far.id, false, 'near'],
    ['one that is there, when the chosen one is gone', [near], 'gone', false, 'near'],
  ])('is %s', (_story, voices, chosen, allowNetworkVoices, expected) => {
    expect(choose(voices, chosen, allowNetworkVoices)).toBe(expected);
  });

  test('comes first among those of its language', () => {
    const { local, network } = groupVoices([french, far, near, usual]);
    expect(local.map(({ id }) => id)).toEqual(['usual', 'near', 'french']);
    expect(network.map(({ id }) => id)).toEqual([far.id]);
  });

  test.each([
    ['Google UK English Female', 'Google'],
    ['Microsoft Libby Online (Natural)', 'Microsoft'],
    ['A voice', 'unknown'],
  ])('%s belongs to %s', (name, vendor) => {
    expect(voiceVendor(voice('x', { name }))).toBe(vendor);
  });
});
