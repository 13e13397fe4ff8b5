import { useEffect, useRef } from 'preact/hooks';

/** At most so much of what is typed is not yet kept. */
const keptWithinMs = 300;

/** What was begun to be kept so long ago is; the browser may break off what is younger, when its page goes. */
const settledWithinMs = 1_000;

export interface DraftOptions {
  save: (text: string) => void;
  /** Keeps what was typed last though the page be gone in the next moment. */
  saveOnHide: (text: string) => void;
}

export interface Draft {
  /** What is written is now this. */
  change: (text: string) => void;
  /** Keeps what is not yet kept. */
  flush: () => void;
}

/** Keeps a text while it is typed, a few times in a second; and at once when the page is put away. */
export function useDraft(options: DraftOptions): Draft {
  const current = useRef(options);
  current.current = options;
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const begun = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  const take = (): string | null => {
    const draft = waiting.current;
    if (!draft) return null;
    clearTimeout(draft.timer);
    waiting.current = null;
    return draft.text;
  };
  const flush = () => {
    const text = take();
    if (text === null) return;
    begun.current = { text, at: performance.now() };
    current.current.save(text);
  };
  const leave = () => {
    const isUnderWay = performance.now() - begun.current.at < settledWithinMs;
    const text = take() ?? (isUnderWay ? begun.current.text : null);
    if (text !== null) current.current.saveOnHide(text);
  };
  const change = (text: string) => {
    if (waiting.current) waiting.current.text = text;
    else waiting.current = { text, timer: setTimeout(flush, keptWithinMs) };
  };
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      flush();
    };
  }, []);
  return { change, flush };
}
