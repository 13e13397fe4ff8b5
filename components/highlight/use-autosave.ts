import { useEffect, useRef } from 'preact/hooks';

/** How long typed text may stay unsaved. */
const saveAfterMs = 300;

/** A save takes at most this long. When the page closes, the browser may cancel one that is still running. */
const maxSaveMs = 1_000;

export interface AutosaveOptions {
  save: (text: string) => void;
  /** Saves in a way that survives the page closing. */
  saveOnHide: (text: string) => void;
}

export interface Autosave {
  /** Called with every change of the text. */
  change: (text: string) => void;
  /** Saves now what is still unsaved. */
  flush: () => void;
}

/** Saves a text while it is typed, a few times per second, and at once when the page is hidden. */
export function useAutosave(options: AutosaveOptions): Autosave {
  const current = useRef(options);
  current.current = options;
  const unsaved = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const lastSave = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  const take = (): string | null => {
    const pending = unsaved.current;
    if (!pending) return null;
    clearTimeout(pending.timer);
    unsaved.current = null;
    return pending.text;
  };
  const saveBy = (save: (text: string) => void, text: string | null) => {
    if (text === null) return;
    lastSave.current = { text, at: performance.now() };
    save(text);
  };
  const flush = () => saveBy(current.current.save, take());
  // A closing page is hidden twice, by two events.
  const saveOnHide = () => {
    const isRunning = performance.now() - lastSave.current.at < maxSaveMs;
    saveBy(current.current.saveOnHide, take() ?? (isRunning ? lastSave.current.text : null));
  };
  const change = (text: string) => {
    if (unsaved.current) unsaved.current.text = text;
    else unsaved.current = { text, timer: setTimeout(flush, saveAfterMs) };
  };
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && saveOnHide();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', saveOnHide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', saveOnHide);
      flush();
    };
  }, []);
  return { change, flush };
}
