import { useEffect, useRef, useState } from 'preact/hooks';
import { keepSpokenPlace, readSpokenPlace, type SpokenPlace } from '../../lib/app/media/speech-position.ts';
import { readingText } from '../../lib/article/document/reading-text.ts';
import {
  pieceStart,
  type Sentence,
  scriptOf,
  sentenceAt,
} from '../../lib/article/speech/speech-script.ts';
import type { TextPlace } from '../../lib/article/model/text-position.ts';
import type { Settings } from '../../lib/settings.ts';
import { readVersions } from '../../lib/store/articles/versions.ts';
import { words } from '../../lib/i18n/en.ts';
import { createReadAloud, type Progress, type ReadAloud } from './read-aloud.ts';
import { browserSpeaker, type Voice } from './speech-engine.ts';
import { chooseVoice } from './voices.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { isSilent, useSoundTurn } from '../ui/dom/use-audio-focus.ts';
import type { Say } from '../ui/use-toast.ts';
import { useVoices } from './use-voices.ts';

/** What is read aloud: a version of an article. */
interface SpokenText {
  n: number;
  hash: string;
  title: string;
  script: readonly Sentence[];
}

/** What is read aloud, and how far it is. */
export type Spoken = SpokenText & Omit<Progress, 'word'>;

type Word = Progress['word'];

/** Where reading is to begin. */
export interface Start {
  /** Which version; `null` for the current one. */
  hash: string | null;
  /** `null` for the title. */
  place: TextPlace | null;
  /** Whether the reader chose this very place: then nothing else is offered. */
  isChosen: boolean;
}

export interface Speech {
  /** `null` while nothing is read. */
  current: Spoken | null;
  start: (n: number, from?: Start) => void;
  pause: () => void;
  goOn: () => void;
  goTo: (at: number) => void;
  /** By so many sentences. */
  skip: (by: 1 | -1) => void;
  /** To the next piece, or to where this one or the one before begins. */
  skipPiece: (by: 1 | -1) => void;
  stop: () => void;
  /** Calls back with each word that is said. Words are many, so they draw nothing anew. */
  watchWord: (heard: (word: Word) => void) => () => void;
}

export interface SpeechSurroundings {
  settings: Settings;
  say: Say;
  /** Goes on to the article that is read after this one, and says which; `null` where none is left. */
  readOn: (n: number) => number | null;
  /** Shows an article. */
  show: (n: number) => void;
}

const fromTitle: Start = { hash: null, place: null, isChosen: false };

/** Reading aloud, for the whole panel: it goes on while the reader looks at something else. */
export function useSpeech(surroundings: SpeechSurroundings): Speech {
  const { settings, say } = surroundings;
  const attempt = useAttempt(say);
  const voices = useVoices();
  const voice = chooseVoice(voices, settings);
  const [current, setCurrent] = useState<Spoken | null>(null);
  const sound = useSoundTurn(() => aloud.current?.pause());
  const aloud = useRef<ReadAloud | null>(null);
  const listeners = useRef(new Set<(word: Word) => void>());
  const text = useRef<SpokenText | null>(null);
  const latest = useRef({ ...surroundings, voice });
  latest.current = { ...surroundings, voice };

  const moved = ({ word, ...progress }: Progress) => {
    const spoken = text.current;
    setCurrent((before) => (spoken ? changed(before, { ...spoken, ...progress }) : null));
    for (const heard of listeners.current) heard(word);
    if (progress.state === 'speaking') sound.take();
    else sound.giveBack();
  };
  const reader = (): ReadAloud => {
    aloud.current ??= createReadAloud(browserSpeaker, { moved, ended: () => afterEnd() });
    return aloud.current;
  };

  const begin = async (n: number, { hash, place, isChosen }: Start, by: Voice) => {
    const [next, kept] = await Promise.all([readScript(n, hash), readSpokenPlace()]);
    if (!next || next.script.length === 0) return say(words.speech.nothingToSay);
    const { script } = next;
    const at = place ? sentenceAt(script, place) : 0;
    text.current = next;
    reader().begin(script, at, { voice: by, rate: latest.current.settings.voiceRate });
    const further = kept?.n === n ? sentenceAt(script, kept) : 0;
    if (isChosen || further <= at) return;
    const { resume, fromThere } = words.speech;
    say(resume, { label: fromThere, run: () => reader().goTo(further) });
  };

  const start = (n: number, from = fromTitle) => {
    const { noVoice, noLocalVoice } = words.speech;
    const by = latest.current.voice;
    if (by) attempt(() => begin(n, from, by));
    else say(voices.network.length > 0 ? noLocalVoice : noVoice);
  };

  const leave = () => {
    sound.giveBack();
    text.current = null;
    setCurrent(null);
  };

  const afterEnd = () => {
    const { settings, readOn } = latest.current;
    const ended = text.current;
    leave();
    if (!settings.readOn || !ended) return;
    const next = readOn(ended.n);
    if (next === null) say(words.speech.nothingLeft);
    else start(next);
  };

  useEffect(() => {
    if (voice && text.current) reader().speakAs({ voice, rate: settings.voiceRate });
  }, [voice?.id, settings.voiceRate]);

  useSpokenPlace(current);
  useEffect(() => {
    attempt(async () => {
      const left = await takeLeftPlace();
      if (!left) return;
      const goOn = () => {
        latest.current.show(left.n);
        start(left.n, { hash: null, place: left, isChosen: true });
      };
      say(words.speech.closed(left.title), { label: words.speech.fromThere, run: goOn });
    });
    const silence = () => browserSpeaker.silence();
    window.addEventListener('pagehide', silence);
    return () => window.removeEventListener('pagehide', silence);
  }, []);

  const goTo = (at: number) => current && reader().goTo(at);
  return {
    current,
    start,
    pause: () => current && reader().pause(),
    goOn: () => current && reader().goOn(),
    goTo,
    skip: (by) => current && goTo(current.at + by),
    skipPiece: (by) => current && goTo(pieceStart(current.script, current.at, by)),
    stop: () => {
      reader().stop();
      leave();
    },
    watchWord: (heard) => {
      listeners.current.add(heard);
      return () => listeners.current.delete(heard);
    },
  };
}

/** The same object as long as only the word is another. */
function changed(before: Spoken | null, now: Spoken): Spoken {
  const isSame =
    before?.script === now.script &&
    before.at === now.at &&
    before.state === now.state &&
    before.failure === now.failure;
  return isSame ? before : now;
}

async function readScript(n: number, hash: string | null): Promise<SpokenText | null> {
  const versions = await readVersions(n);
  if (!versions) return null;
  const { article, bodies } = versions;
  const body = bodies.find((each) => each.hash === (hash ?? article.hash));
  const text = readingText(body?.source ?? '', article.url);
  const { title } = article;
  return { n, hash: hash ?? article.hash, title, script: scriptOf(title, text, words.speech) };
}

/** Keeps how far the reading is, for as long as the browser runs. */
function useSpokenPlace(current: Spoken | null): void {
  const last = useRef<SpokenPlace | null>(null);
  useEffect(() => {
    const sentence = current?.script[current.at];
    if (current && sentence) last.current = placeOf(current, sentence);
    else if (last.current) last.current = { ...last.current, isSpeaking: false };
    if (last.current) void keepSpokenPlace(last.current);
  }, [current?.n, current?.at, current?.state]);
}

const placeOf = ({ n, title, state }: Spoken, { part, number, from }: Sentence): SpokenPlace => ({
  n,
  title,
  part,
  number,
  offset: from,
  isSpeaking: state === 'speaking',
});

/** Where reading was broken off because its panel was closed; `null` where it was not. It is told once. */
async function takeLeftPlace(): Promise<SpokenPlace | null> {
  const kept = await readSpokenPlace();
  if (!kept?.isSpeaking || !(await isSilent())) return null;
  await keepSpokenPlace({ ...kept, isSpeaking: false });
  return kept;
}
