import { useEffect, useRef } from 'preact/hooks';

export interface SelectionEvents {
  /** The selection has come to rest, or moves by the browser's own keys or by the handles of a touch. */
  onChange: (by: 'pointer' | 'caret' | 'touch') => void;
  /** The pointer went down elsewhere than on what belongs to highlights. */
  onPress: () => void;
}

/** Hears of what is selected in the page, but not of every letter that a drag passes. */
export function useSelection(events: SelectionEvents): void {
  const current = useRef(events);
  current.current = events;
  useEffect(() => {
    let pointer: string | null = null;
    /** What was used last: the handles of a touch are moved by no pointer that a page hears of. */
    let last: 'pointer' | 'caret' | 'touch' = 'caret';
    let isInLayer = false;
    const down = ({ target, pointerType, button }: PointerEvent) => {
      // The browser's own menu takes the end of this press for itself.
      if (button !== 0) return;
      isInLayer = target instanceof Element && target.closest('[data-highlighter]') !== null;
      pointer = pointerType;
      last = pointerType === 'touch' ? 'touch' : 'pointer';
      if (!isInLayer) current.current.onPress();
    };
    const up = () => {
      const by = last;
      pointer = null;
      // The browser ends a selection after the event; and a press in the layer is a click only then.
      setTimeout(() => {
        // The second press of a double click goes on with it.
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
