import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SpokenSentence } from '../../lib/article/speech/speech-script.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  readSpeechPosition,
  type SpeechPosition,
  saveSpeechPosition,
} from '../../lib/platform/session.ts';
import type { Attempt } from '../live/use-attempt.ts';
import { isSilent } from '../ui/dom/use-audio-focus.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { ReadAloud } from './read-aloud.ts';
import type { SpokenArticle } from './speech.ts';
import { browserSpeechEngine } from './speech-engine.ts';

/** Stores the position of read-aloud until the browser closes. */
export function useStoredSpeechPosition(current: SpokenArticle | null): void {
  const last = useRef<SpeechPosition | null>(null);
  const isClosing = useRef(false);
  // Before the page is silenced: what has been stored says that closing it interrupted read-aloud.
  useEffect(() => {
    const close = () => {
      isClosing.current = true;
    };
    window.addEventListener('pagehide', close);
    return () => window.removeEventListener('pagehide', close);
  }, []);
  useEffect(() => {
    if (isClosing.current) return;
    const sentence = current?.script[current.at];
    if (current && sentence) last.current = positionOf(current, sentence);
    else if (last.current) last.current = { ...last.current, isSpeaking: false };
    if (last.current) void saveSpeechPosition(last.current);
  }, [current?.articleId, current?.at, current?.state]);
}

/** Offers to resume read-aloud that stopped because its panel closed, and stops it when this panel closes. */
export function useInterruptedSpeech(
  showToast: ShowToast,
  attempt: Attempt,
  readAloud: RefObject<ReadAloud | null>,
  resume: (position: SpeechPosition) => void,
): void {
  useEffect(() => {
    attempt(async () => {
      const interrupted = await takeInterruptedPosition();
      if (!interrupted) return;
      showToast(t('speech_stoppedWithPanel', { title: interrupted.title }), {
        label: t('speech_resumeThere'),
        run: () => resume(interrupted),
      });
    });
    const silence = () => browserSpeechEngine.cancel();
    window.addEventListener('pagehide', silence);
    return () => {
      window.removeEventListener('pagehide', silence);
      // The page stays without its controls where everything was erased.
      readAloud.current?.stop();
    };
  }, []);
}

const positionOf = (
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

/** Returns and clears the position at which a closing panel interrupted read-aloud; `null` if there is none. */
async function takeInterruptedPosition(): Promise<SpeechPosition | null> {
  if (!(await readSpeechPosition())?.isSpeaking || !(await isSilent())) return null;
  // A panel that still spoke may have stopped by itself meanwhile.
  const stored = await readSpeechPosition();
  if (!stored?.isSpeaking) return null;
  await saveSpeechPosition({ ...stored, isSpeaking: false });
  return stored;
}
