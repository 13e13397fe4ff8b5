import { useEffect, useState } from 'preact/hooks';

export interface ToastAction {
  label: string;
  run: () => void;
}

/** Shows a short message with an optional action. */
export type ShowToast = (text: string, action?: ToastAction) => void;

export interface ToastState {
  shown: { id: number; text: string; action: ToastAction | undefined } | null;
  showToast: ShowToast;
  /** Keeps the toast open while the user interacts with it. */
  hold: () => void;
  release: () => void;
}

const shownMs = 10_000;

/** Shows one toast at a time, for ten seconds each. */
export function useToast(): ToastState {
  const [shown, setShown] = useState<ToastState['shown']>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(null), shownMs);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const showToast: ShowToast = (text, action) => {
    setHeld(false);
    setShown((last) => ({ id: (last?.id ?? 0) + 1, text, action }));
  };
  return { shown, showToast, hold: () => setHeld(true), release: () => setHeld(false) };
}
