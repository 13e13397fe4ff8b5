import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Calls `mark` once an article has been on a visible page for so many seconds; `null` never does. Returns how to stop
 * it: what the reader marks by hand is not marked over.
 */
export function useReadMark(
  n: number | null,
  seconds: number | null,
  mark: (n: number) => void,
): () => void {
  const visible = useVisible();
  const settled = useRef<number | null>(null);
  useEffect(() => {
    if (n === null || seconds === null || !visible || settled.current === n) return;
    const timer = setTimeout(() => {
      if (settled.current !== n) mark(n);
      settled.current = n;
    }, seconds * 1_000);
    return () => clearTimeout(timer);
  }, [n, seconds, visible]);
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
