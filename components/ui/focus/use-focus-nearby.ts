import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const controls =
  ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';

/**
 * When the focused element is removed from the box, moves the focus to the nearest control: the one that has taken its
 * place, such as the next row, or else the one after or before it.
 */
export function useFocusNearby(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = box.current;
    if (!root) return;
    /** The path from the focused element up to the box, each element with its index among its siblings. */
    let path: readonly Place[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = target instanceof Element ? pathTo(root, target) : [];
    };
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || path[0]?.element.isConnected !== false)
        return;
      const found = nearest(path);
      path = [];
      found?.focus();
    });
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

interface Place {
  element: Element;
  /** The index among its siblings when it had the focus. */
  index: number;
}

function pathTo(root: Element, focused: Element): Place[] {
  const path: Place[] = [];
  for (let at: Element | null = focused; at; at = at.parentElement) {
    path.push({ element: at, index: [...(at.parentElement?.children ?? [])].indexOf(at) });
    if (at === root) break;
  }
  return path;
}

/** Looks in the innermost element of the path that is still there, then in those around it. */
function nearest(path: readonly Place[]): HTMLElement | undefined {
  const inner = path.findIndex(({ element }) => element.isConnected);
  for (let at = inner; at > 0 && at < path.length; at += 1) {
    const siblings = [...(path[at]?.element.children ?? [])];
    const from = path[at - 1]?.index ?? 0;
    const after = siblings.slice(from).flatMap(controlsIn)[0];
    const found = after ?? siblings.slice(0, from).flatMap(controlsIn).at(-1);
    if (found) return found;
  }
  return undefined;
}

const controlsIn = (element: Element): HTMLElement[] =>
  [element, ...element.querySelectorAll('*')].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.matches(controls) && each.checkVisibility(),
  );
