import { useEffect, useRef, useState } from 'preact/hooks';
import {
  readSpeechPosition,
  type SpeechPosition,
  saveSpeechPosition,
} from '../../lib/app/reading/reading-position.ts';
import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import type { TextPosition } from '../../lib/article/model/text-position.ts';
import {
  pieceStart,
  type SpokenSentence,
  sentenceAt,
  speechScriptOf,
} from '../../lib/article/speech/speech-script.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { readVersions } from '../../lib/store/articles/versions.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { isSilent, useAudioFocus } from '../ui/dom/use-audio-focus.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { createReadAloud, type ReadAloud, type ReadAloudProgress } from './read-aloud.ts';
import { browserSpeechEngine, type Voice } from './speech-engine.ts';
import { useVoices } from './use-voices.ts';
import { chooseVoice } from './voices.ts';

/** What is read aloud: a version of an article. */
interface SpokenText {
  articleId: number;
  hash: string;
  title: string;
  script: readonly SpokenSentence[];
}

/** What is read aloud, and how far it is. */
export type SpokenArticle = SpokenText & Omit<ReadAloudProgress, 'word'>;

type Word = ReadAloudProgress['word'];

/** Where reading is to begin. */
export interface SpeechStart {
  /** Which version; `null` for the current one. */
  hash: string | null;
  /** `null` for the title. */
  place: TextPosition | null;
  /** Whether the reader chose this very place: then nothing else is offered. */
  isChosen: boolean;
}

export interface Speech {
  /** `null` while nothing is read. */
  current: SpokenArticle | null;
  start: (articleId: number, from?: SpeechStart) => void;
  pause: () => void;
  resume: () => void;
  goTo: (at: number) => void;
  /** By so many sentences. */
  skip: (by: 1 | -1) => void;
  /** To the next piece, or to where this one or the one before begins. */
  skipPiece: (by: 1 | -1) => void;
  stop: () => void;
  /** Calls back with each word that is said. Words are many, so they draw nothing anew. */
  onWord: (heard: (word: Word) => void) => () => void;
}

export interface SpeechOptions {
  settings: Settings;
  showToast: ShowToast;
  /** Goes on to the article that is read after this one, and says which; `null` where none is left. */
  autoplayNext: (articleId: number) => number | null;
  /** Shows an article. */
  show: (articleId: number) => void;
}

const fromTitle: SpeechStart = { hash: null, place: null, isChosen: false };

/** Reading aloud, for the whole panel: it goes on while the reader looks at something else. */
export function useSpeech(surroundings: SpeechOptions): Speech {
  const { settings, showToast } = surroundings;
  const attempt = useAttempt(showToast);
  const voices = useVoices();
  const voice = chooseVoice(voices, settings);
  const [current, setCurrent] = useState<SpokenArticle | null>(null);
  const sound = useAudioFocus(() => aloud.current?.pause());
  const aloud = useRef<ReadAloud | null>(null);
  const listeners = useRef(new Set<(word: Word) => void>());
  const text = useRef<SpokenText | null>(null);
  const latest = useRef({ ...surroundings, voice });
  latest.current = { ...surroundings, voice };

  const onProgress = ({ word, ...progress }: ReadAloudProgress) => {
    const spoken = text.current;
    setCurrent((before) => (spoken ? changed(before, { ...spoken, ...progress }) : null));
    for (const heard of listeners.current) heard(word);
    if (progress.state === 'speaking') sound.acquire();
    else sound.release();
  };
  const reader = (): ReadAloud => {
    aloud.current ??= createReadAloud(browserSpeechEngine, { onProgress, onEnd: () => afterEnd() });
    return aloud.current;
  };

  const begin = async (articleId: number, { hash, place, isChosen }: SpeechStart, by: Voice) => {
    const [next, kept] = await Promise.all([readScript(articleId, hash), readSpeechPosition()]);
    if (!next || next.script.length === 0) return showToast(t('speech_nothingToSay'));
    const { script } = next;
    const at = place ? sentenceAt(script, place) : 0;
    text.current = next;
    reader().start(script, at, { voice: by, rate: latest.current.settings.speechRate });
    const further = kept?.articleId === articleId ? sentenceAt(script, kept) : 0;
    if (isChosen || further <= at) return;
    showToast(t('speech_resume'), {
      label: t('speech_fromThere'),
      run: () => reader().goTo(further),
    });
  };

  const start = (articleId: number, from = fromTitle) => {
    const by = latest.current.voice;
    if (by) attempt(() => begin(articleId, from, by));
    else showToast(voices.network.length > 0 ? t('speech_noLocalVoice') : t('speech_noVoice'));
  };

  const leave = () => {
    sound.release();
    text.current = null;
    setCurrent(null);
  };

  const afterEnd = () => {
    const { settings, autoplayNext } = latest.current;
    const ended = text.current;
    leave();
    if (!settings.autoplayNext || !ended) return;
    const next = autoplayNext(ended.articleId);
    if (next === null) showToast(t('speech_nothingLeft'));
    else start(next);
  };

  useEffect(() => {
    if (voice && text.current) reader().changeVoice({ voice, rate: settings.speechRate });
  }, [voice?.id, settings.speechRate]);

  useSpokenPlace(current);
  useEffect(() => {
    attempt(async () => {
      const left = await takeLeftPlace();
      if (!left) return;
      const goOn = () => {
        latest.current.show(left.articleId);
        start(left.articleId, { hash: null, place: left, isChosen: true });
      };
      showToast(t('speech_closed', { title: left.title }), {
        label: t('speech_fromThere'),
        run: goOn,
      });
    });
    const silence = () => browserSpeechEngine.cancel();
    window.addEventListener('pagehide', silence);
    return () => window.removeEventListener('pagehide', silence);
  }, []);

  const goTo = (at: number) => current && reader().goTo(at);
  return {
    current,
    start,
    pause: () => current && reader().pause(),
    resume: () => current && reader().resume(),
    goTo,
    skip: (by) => current && goTo(current.at + by),
    skipPiece: (by) => current && goTo(pieceStart(current.script, current.at, by)),
    stop: () => {
      reader().stop();
      leave();
    },
    onWord: (heard) => {
      listeners.current.add(heard);
      return () => listeners.current.delete(heard);
    },
  };
}

/** The same object as long as only the word is another. */
function changed(before: SpokenArticle | null, now: SpokenArticle): SpokenArticle {
  const isSame =
    before?.script === now.script &&
    before.at === now.at &&
    before.state === now.state &&
    before.failure === now.failure;
  return isSame ? before : now;
}

async function readScript(articleId: number, hash: string | null): Promise<SpokenText | null> {
  const versions = await readVersions(articleId);
  if (!versions) return null;
  const { article, bodies } = versions;
  const body = bodies.find((each) => each.hash === (hash ?? article.hash));
  const { title } = article;
  return {
    articleId,
    hash: hash ?? article.hash,
    title,
    script: speechScriptOf(title, cachedDocument(article, body), {
      highlights: t('speech_highlights'),
      picture: (words) => t('speech_picture', { text: words.replace(/[.\s]+$/, '') }),
    }),
  };
}

/** Keeps how far the reading is, for as long as the browser runs. */
function useSpokenPlace(current: SpokenArticle | null): void {
  const last = useRef<SpeechPosition | null>(null);
  useEffect(() => {
    const sentence = current?.script[current.at];
    if (current && sentence) last.current = placeOf(current, sentence);
    else if (last.current) last.current = { ...last.current, isSpeaking: false };
    if (last.current) void saveSpeechPosition(last.current);
  }, [current?.articleId, current?.at, current?.state]);
}

const placeOf = (
  { articleId, title, state }: SpokenArticle,
  { part, number, from }: SpokenSentence,
): SpeechPosition => ({
  articleId,
  title,
  part,
  number,
  offset: from,
  isSpeaking: state === 'speaking',
});

/** Where reading was broken off because its panel was closed; `null` where it was not. It is told once. */
async function takeLeftPlace(): Promise<SpeechPosition | null> {
  const kept = await readSpeechPosition();
  if (!kept?.isSpeaking || !(await isSilent())) return null;
  await saveSpeechPosition({ ...kept, isSpeaking: false });
  return kept;
}
