import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useFail } from './use-fail.ts';

/** How long loading waits for a busy page, in ms. */
const maxIdleWait = 1_000;

/**
 * Code that a page's first view doesn't need; `undefined` until loaded. Loading begins once the page is idle, or as soon
 * as it `isNeeded`.
 */
export function useLoaded<Code extends object>(
  loadCode: () => Promise<Code>,
  isNeeded: boolean,
): Code | undefined {
  const [code, setCode] = useState<Code>();
  const fail = useFail();
  const load = () => void loadCode().then(setCode, fail);
  useLayoutEffect(() => {
    if (isNeeded) load();
  }, [isNeeded]);
  useEffect(() => {
    const waiting = requestIdleCallback(load, { timeout: maxIdleWait });
    return () => cancelIdleCallback(waiting);
  }, []);
  return code;
}
