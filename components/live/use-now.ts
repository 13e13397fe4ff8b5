import { useEffect, useState } from 'preact/hooks';
import { minute } from '../../lib/time.ts';

/** The time of an event, in ms. Rendering uses `useNow` instead. */
export const currentTime = (): number => Date.now();

/** Timers stop while the machine sleeps, so after waking the clock is wrong for up to this long. */
const checkAfterMs = 10_000;

/** The clock of a visible page. It ticks every full minute, after a sleep, and when the page becomes visible again. */
export function useNow(): number {
  const [now, setNow] = useState(currentTime);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const at = currentTime();
      setNow((before) => (minuteOf(before) === minuteOf(at) ? before : at));
      timer = setTimeout(tick, Math.min(checkAfterMs, minute - (at % minute)));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    window.addEventListener('focus', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
      window.removeEventListener('focus', tick);
    };
  }, []);
  return now;
}

const minuteOf = (at: number): number => Math.floor(at / minute);
