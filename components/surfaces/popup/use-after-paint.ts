import { useEffect, useState } from 'preact/hooks';

/** Turns true once something that is there was painted: what can wait begins then, and does not hold it up. */
export function useAfterPaint(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  // Effects run behind the paint.
  useEffect(() => {
    if (isThere) setPainted(true);
  }, [isThere]);
  return isPainted;
}
