import { useEffect, useState } from 'preact/hooks';

/** Returns true once content that `isThere` has been painted, so that other work can start without delaying it. */
export function useAfterPaint(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  // Effects run after the paint.
  useEffect(() => {
    if (isThere) setPainted(true);
  }, [isThere]);
  return isPainted;
}
