import { useEffect, useState } from 'preact/hooks';

/** A value of the browser, read again whenever the user returns to the page, and by `refetch`. */
export function useRefetchOnFocus<Value>(
  read: () => Promise<Value>,
  initial: Value,
): [value: Value, refetch: () => Promise<void>] {
  const [value, setValue] = useState(initial);
  const refetch = () => read().then(setValue);
  useEffect(() => {
    const update = () => void refetch();
    update();
    window.addEventListener('focus', update);
    return () => window.removeEventListener('focus', update);
  }, []);
  return [value, refetch];
}
