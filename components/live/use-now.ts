import { useEffect, useState } from 'preact/hooks';
import { minute } from '../../lib/time.ts';

/** A timer stands still while the machine sleeps: after it wakes, this is how long the clock may be wrong. */
const lookAfter = 10_000;

/** The one clock of a page. It moves on every full minute, midnight among them, after a sleep, and when the page is seen again. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const at = Date.now();
      setNow((before) => (minuteOf(before) === minuteOf(at) ? before : at));
      timer = setTimeout(look, Math.min(lookAfter, minute - (at % minute)));
    };
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    look();
    document.addEventListener('visibilitychange', lookIfSeen);
    window.addEventListener('focus', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
      window.removeEventListener('focus', look);
    };
  }, []);
  return now;
}

const minuteOf = (at: number): number => Math.floor(at / minute);
