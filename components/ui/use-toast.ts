import { useEffect, useState } from 'preact/hooks';

export interface ToastAction {
  label: string;
  run: () => void;
  /** Whether the undo key runs it, too: it undoes something that is not in the action history. */
  isUndo?: true;
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

/** Shows one toast at a time: ten seconds with an action, otherwise as long as its text takes to read. */
export function useToast(): ToastState {
  const [shown, setShown] = useState<ToastState['shown']>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(null), durationOf(shown));
    return () => clearTimeout(timer);
  }, [shown, held]);
  const showToast: ShowToast = (text, action) => {
    setHeld(false);
    setShown((last) => ({ id: (last?.id ?? 0) + 1, text, action }));
  };
  return { shown, showToast, hold: () => setHeld(true), release: () => setHeld(false) };
}

const durationOf = ({ text, action }: NonNullable<ToastState['shown']>): number =>
  action ? 10_000 : 3_000 + 60 * text.length;
