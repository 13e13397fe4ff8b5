import { useEffect, useRef, useState } from 'preact/hooks';

/** The version of an article that is on the screen. */
export interface ShownVersion {
  n: number;
  hash: string;
}

export interface ReadMark {
  opened: (n: number, hash: string) => void;
  reread: (n: number, hash: string) => void;
}

/**
 * Marks an article as opened once it has been on a visible page for so many seconds; `null` never does. A version that
 * takes the place of the first is marked at once. Returns how to stop it: what the reader marks by hand is not marked over.
 */
export function useReadMark(
  shown: ShownVersion | null,
  seconds: number | null,
  mark: ReadMark,
): () => void {
  const visible = useVisible();
  const settled = useRef<number | null>(null);
  const current = useRef({ shown, mark });
  current.current = { shown, mark };
  const n = shown?.n ?? null;
  useEffect(() => {
    if (n === null || seconds === null || !visible || settled.current === n) return;
    const timer = setTimeout(() => {
      const { shown, mark } = current.current;
      // As it is on the screen now: what was stored meanwhile has not been seen.
      if (shown?.n === n && settled.current !== n) mark.opened(n, shown.hash);
      settled.current = n;
    }, seconds * 1_000);
    return () => clearTimeout(timer);
  }, [n, seconds, visible]);

  const drawn = useRef(shown);
  useEffect(() => {
    const before = drawn.current;
    drawn.current = shown;
    if (shown && before?.n === shown.n && before.hash !== shown.hash)
      mark.reread(shown.n, shown.hash);
  }, [n, shown?.hash]);
  return () => {
    settled.current = n;
  };
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
