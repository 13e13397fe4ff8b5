import { useEffect, useMemo, useState } from 'preact/hooks';
import { latestReading } from '../../../lib/platform/latest-reading.ts';

/** A value of the browser, read again whenever the user returns to the page, and by `refetch`. */
export function useRefetchOnFocus<Value>(
  readValue: () => Promise<Value>,
  initial: Value,
): [value: Value, refetch: () => Promise<void>] {
  const [value, setValue] = useState(initial);
  const { read, end } = useMemo(() => latestReading(readValue, setValue), []);
  useEffect(() => {
    const update = () => void read();
    update();
    window.addEventListener('focus', update);
    return () => {
      end();
      window.removeEventListener('focus', update);
    };
  }, []);
  return [value, read];
}
