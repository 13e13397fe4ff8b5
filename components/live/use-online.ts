import { useEffect, useState } from 'preact/hooks';
import { reportOnline } from '../../lib/app/commands.ts';

/** Whether the browser is online. Tells the worker when it is online again. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => {
      setOnline(navigator.onLine);
      if (navigator.onLine) void reportOnline();
    };
    // The connection may have changed since the first render.
    setOnline(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return online;
}
