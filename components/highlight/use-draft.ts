import { useEffect, useRef } from 'preact/hooks';

/** How long typed text may stay unsaved. */
const keptWithinMs = 300;

/** A save that started earlier than this has finished. When the page closes, the browser may cancel a younger one. */
const settledWithinMs = 1_000;

export interface DraftOptions {
  save: (text: string) => void;
  /** Saves in a way that survives the page closing. */
  saveOnHide: (text: string) => void;
}

export interface Draft {
  /** Called with every change of the text. */
  change: (text: string) => void;
  /** Saves now what is still unsaved. */
  flush: () => void;
}

/** Saves a text while it is typed, a few times per second, and at once when the page is hidden. */
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
