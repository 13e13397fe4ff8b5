import { useEffect, useState } from 'preact/hooks';
import { minute } from '../../lib/time.ts';

/** Timers stop while the machine sleeps. After it wakes, the clock is wrong for at most this long. */
const lookAfter = 10_000;

/** The clock of a page. It ticks every full minute, after a sleep, and when the page becomes visible again. */
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
