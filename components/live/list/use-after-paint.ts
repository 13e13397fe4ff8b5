import { useEffect, useState } from 'preact/hooks';

/** Returns true once content that `isThere` has been painted, so that less urgent work can wait for it. */
export function useAfterPaint(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  // Effects run after the paint.
  useEffect(() => {
    if (isThere) setPainted(true);
  }, [isThere]);
  return isPainted;
}
