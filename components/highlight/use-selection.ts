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
    let isInLayer = false;
    const down = ({ target, pointerType }: PointerEvent) => {
      isInLayer = target instanceof Element && target.closest('[data-highlighter]') !== null;
      pointer = pointerType;
      if (!isInLayer) current.current.onPress();
    };
    const up = () => {
      const by = pointer === 'touch' ? 'touch' : 'pointer';
      pointer = null;
      // The browser ends a selection after the event; and a press in the layer is a click only then.
      setTimeout(() => {
        if (!isInLayer) current.current.onChange(by);
        isInLayer = false;
      });
    };
    const change = () => {
      if (isInLayer) return;
      if (pointer === null) current.current.onChange('caret');
      else if (pointer === 'touch') current.current.onChange('touch');
    };
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    document.addEventListener('selectionchange', change);
    return () => {
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
      document.removeEventListener('selectionchange', change);
    };
  }, []);
}
