import { useEffect, useRef, useState } from 'preact/hooks';
import { pieceStart, sentenceAt } from '../../lib/article/speech/speech-script.ts';
import { t } from '../../lib/i18n/t.ts';
import { readSpeechPosition } from '../../lib/platform/session.ts';
import type { Settings } from '../../lib/settings.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { useAudioFocus } from '../ui/dom/use-audio-focus.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { createReadAloud, type ReadAloud } from './read-aloud.ts';
import type {
  ReadAloudProgress,
  Speech,
  SpeechStart,
  SpokenArticle,
  SpokenText,
  SpokenWord,
} from './speech.ts';
import { browserSpeechEngine, type Voice } from './speech-engine.ts';
import { useInterruptedSpeech, useStoredSpeechPosition } from './use-speech-position.ts';
import { useChosenVoice } from './use-voices.ts';

export interface SpeechOptions {
  settings: Settings;
  showToast: ShowToast;
  /** Finds the article to read after this one and starts it, unless none is left. */
  autoplayNext: (articleId: number, start: (next: number) => void) => void;
  /** Shows an article. */
  show: (articleId: number) => void;
}

const fromTitle: SpeechStart = { hash: null, place: null, isChosen: false };

/** Reads articles aloud. Continues while the user looks at something else. */
export function useSpeech(options: SpeechOptions): Speech {
  const { settings, showToast } = options;
  const attempt = useAttempt(showToast);
  const { voice, missing } = useChosenVoice(settings);
  const [current, setCurrent] = useState<SpokenArticle | null>(null);
  const readAloudRef = useRef<ReadAloud | null>(null);
  const audioFocus = useAudioFocus(() => readAloudRef.current?.pause());
  const words = useWordListeners();
  const text = useRef<SpokenText | null>(null);
  const latest = useRef({ ...options, voice, missing });
  latest.current = { ...options, voice, missing };
  const onProgress = ({ word, ...progress }: ReadAloudProgress) => {
    const spoken = text.current;
    setCurrent((before) => (spoken ? withProgress(before, { ...spoken, ...progress }) : null));
    words.notify(word);
    if (progress.state === 'speaking') audioFocus.acquire();
    else audioFocus.release();
  };
  const readAloud = (): ReadAloud => {
    readAloudRef.current ??= createReadAloud(browserSpeechEngine, {
      onProgress,
      onEnd: () => onEnd(),
    });
    return readAloudRef.current;
  };
  const begin = async (articleId: number, from: SpeechStart, chosenVoice: Voice) => {
    const { hash, place, isChosen } = from;
    const { readScript } = await import('./read-script.ts');
    const [next, stored] = await Promise.all([readScript(articleId, hash), readSpeechPosition()]);
    if (!next || next.script.length === 0) return showToast(t('speech_noText'));
    const { script } = next;
    const at = place ? sentenceAt(script, place) : 0;
    text.current = next;
    const { speechRate } = latest.current.settings;
    readAloud().start(script, at, { voice: chosenVoice, rate: speechRate });
    if (isChosen || stored?.articleId !== articleId || sentenceAt(script, stored) <= at) return;
    showToast(t('speech_furtherPosition'), {
      label: t('speech_resumeThere'),
      // Another article may be read aloud by then, or none.
      run: () => start(articleId, { hash, place: stored, isChosen: true }),
    });
  };
  const start = (articleId: number, from = fromTitle) => {
    const { voice: chosenVoice, missing } = latest.current;
    if (chosenVoice) attempt(() => begin(articleId, from, chosenVoice));
    else if (missing) showToast(t(`speech_${missing}`));
  };
  const clear = () => {
    audioFocus.release();
    text.current = null;
    setCurrent(null);
  };
  const onEnd = () => {
    const { settings, autoplayNext } = latest.current;
    const ended = text.current;
    clear();
    if (!settings.autoplayNext || !ended) return;
    // The user may have started another one meanwhile.
    autoplayNext(ended.articleId, (next) => text.current ?? start(next));
  };
  useEffect(() => {
    if (voice && text.current) readAloud().changeVoice({ voice, rate: settings.speechRate });
  }, [voice?.id, settings.speechRate]);
  useStoredSpeechPosition(current);
  useInterruptedSpeech(showToast, attempt, readAloudRef, (position) => {
    latest.current.show(position.articleId);
    start(position.articleId, { hash: null, place: position, isChosen: true });
  });
  return {
    current,
    missingVoice: missing,
    start,
    ...controls(current, readAloud),
    stop: () => {
      readAloud().stop();
      clear();
    },
    onWord: words.listen,
  };
}

/** The controls within the current article; they do nothing while none is read aloud. */
function controls(
  current: SpokenArticle | null,
  readAloud: () => ReadAloud,
): Pick<Speech, 'pause' | 'resume' | 'goTo' | 'skip' | 'skipPiece'> {
  const goTo = (at: number) => current && readAloud().goTo(at);
  // Not the sentence that is drawn: presses may follow one another faster.
  const at = () => readAloud().at();
  return {
    pause: () => current && readAloud().pause(),
    resume: () => current && readAloud().resume(),
    goTo,
    skip: (by) => current && goTo(at() + by),
    skipPiece: (by) => current && goTo(pieceStart(current.script, at(), by)),
  };
}

/** Words are frequent, so they reach their listeners without a render. */
function useWordListeners() {
  const listeners = useRef(new Set<(word: SpokenWord | null) => void>());
  return {
    notify: (word: SpokenWord | null) => {
      for (const listener of listeners.current) listener(word);
    },
    listen: (listener: (word: SpokenWord | null) => void) => {
      listeners.current.add(listener);
      return () => listeners.current.delete(listener);
    },
  };
}

/** Keeps the previous object while only the word changes. */
function withProgress(before: SpokenArticle | null, now: SpokenArticle): SpokenArticle {
  const isSame =
    before?.script === now.script &&
    before.at === now.at &&
    before.state === now.state &&
    before.failure === now.failure;
  return isSame ? before : now;
}
