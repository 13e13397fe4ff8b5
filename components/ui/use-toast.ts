import { useRef, useState } from 'preact/hooks';

export interface ToastAction {
  label: string;
  run: () => void;
  /** Whether the undo key runs it, too: it undoes something that is not in the action history. */
  isUndo?: true;
}

/** Shows a short message. One without an action stands beside the action that is offered. */
export type ShowToast = (text: string, action?: ToastAction) => void;

/** Takes the offered action away, because it no longer applies: any, or only one with this label. */
export type EndOffer = (label?: string) => void;

export interface ToastView {
  id: number;
  text: string;
  action: ToastAction | undefined;
}

export interface ToastState {
  /** One toast, or the one with an action and another without. */
  shown: readonly ToastView[];
  showToast: ShowToast;
  endOffer: EndOffer;
  hide: (toast: ToastView) => void;
}

/** Keeps the toasts to be shown. */
export function useToast(): ToastState {
  const [shown, setShown] = useState<readonly ToastView[]>([]);
  const lastId = useRef(0);
  const showToast: ShowToast = (text, action) => {
    lastId.current += 1;
    const toast = { id: lastId.current, text, action: action && onceOnly(action) };
    setShown((before) => [...(action ? [] : before.filter((other) => other.action)), toast]);
  };
  const endOffer: EndOffer = (label) =>
    setShown((before) =>
      before.filter(({ action }) => !action || (label !== undefined && action.label !== label)),
    );
  const onceOnly = (action: ToastAction): ToastAction => ({
    ...action,
    run: () => {
      setShown([]);
      action.run();
    },
  });
  const hide = (toast: ToastView) =>
    setShown((before) => before.filter((other) => other !== toast));
  return { shown, showToast, endOffer, hide };
}
