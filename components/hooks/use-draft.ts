import { useEffect, useRef } from 'preact/hooks';

/** At most so much of what is typed is not yet kept. */
const keptWithinMs = 300;

export interface Draft {
  /** What is written is now this. */
  change: (text: string) => void;
  /** Keeps what is not yet kept. */
  flush: () => void;
}

/** Keeps a text while it is typed, a few times in a second; and at once when the page is put away. */
export function useDraft(keep: (text: string) => void): Draft {
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const keepNow = useRef(keep);
  keepNow.current = keep;
  const flush = () => {
    const draft = waiting.current;
    if (!draft) return;
    clearTimeout(draft.timer);
    waiting.current = null;
    keepNow.current(draft.text);
  };
  const change = (text: string) => {
    if (waiting.current) waiting.current.text = text;
    else waiting.current = { text, timer: setTimeout(flush, keptWithinMs) };
  };
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return { change, flush };
}
