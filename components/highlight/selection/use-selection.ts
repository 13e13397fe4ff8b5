import { useEffect, useRef } from 'preact/hooks';

export interface SelectionEvents {
  /** Called when the selection comes to rest, or moves by the browser's own keys or by touch handles. */
  onChange: (by: 'pointer' | 'caret' | 'touch') => void;
  /** Called for a press outside everything that belongs to highlights. */
  onPress: () => void;
}

/** Reports the selection in the page, but not every character that a drag passes. */
export function useSelection(events: SelectionEvents): void {
  const current = useRef(events);
  current.current = events;
  useEffect(() => {
    let pointer: string | null = null;
    /** The input used last: a page gets no pointer events from touch handles. */
    let last: 'pointer' | 'caret' | 'touch' = 'caret';
    let isInLayer = false;
    const down = ({ target, pointerType, button }: PointerEvent) => {
      // The browser's context menu swallows the end of this press.
      if (button !== 0) return;
      isInLayer = target instanceof Element && target.closest('[data-highlighter]') !== null;
      pointer = pointerType;
      last = pointerType === 'touch' ? 'touch' : 'pointer';
      if (!isInLayer) current.current.onPress();
    };
    const up = () => {
      const by = last;
      pointer = null;
      // The browser clears the selection after the event, and a press in the layer becomes a click only then.
      setTimeout(() => {
        // The second press of a double click extends the selection.
        if (pointer !== null) return;
        if (!isInLayer) current.current.onChange(by);
        isInLayer = false;
      });
    };
    const key = () => {
      last = 'caret';
    };
    const change = () => {
      if (isInLayer) return;
      if (last === 'touch') current.current.onChange('touch');
      else if (pointer === null) current.current.onChange('caret');
    };
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    document.addEventListener('keydown', key, true);
    document.addEventListener('selectionchange', change);
    return () => {
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('selectionchange', change);
    };
  }, []);
}
