import { useEffect, useState } from 'preact/hooks';
import { minute } from '../../lib/time.ts';

/** Timers stop while the machine sleeps. After it wakes, the clock is wrong for at most this long. */
const checkAfterMs = 10_000;

/** The clock of a page. It ticks every full minute, after a sleep, and when the page becomes visible again. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      const at = Date.now();
      setNow((before) => (minuteOf(before) === minuteOf(at) ? before : at));
      timer = setTimeout(tick, Math.min(checkAfterMs, minute - (at % minute)));
    };
    const tickIfVisible = () => {
      if (document.visibilityState === 'visible') tick();
    };
    tick();
    document.addEventListener('visibilitychange', tickIfVisible);
    window.addEventListener('focus', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tickIfVisible);
      window.removeEventListener('focus', tick);
    };
  }, []);
  return now;
}

const minuteOf = (at: number): number => Math.floor(at / minute);
