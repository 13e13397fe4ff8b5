import { useEffect, useMemo, useState } from 'preact/hooks';
import { finish, type Steps } from '../../lib/steps.ts';
import { useFail } from '../ui/use-fail.ts';

/** The longest that steps run in one task, in ms. */
const sliceMs = 10;

/**
 * The result of a computation, which starts again with new inputs. A short one is done at once. A long one runs after
 * the page was painted, one slice per task, so that input and frames come in between; until it is done, the result is
 * `undefined`.
 */
export function useSteps<Result>(
  begin: () => Steps<Result>,
  inputs: readonly unknown[],
  isShort: boolean,
): Result | undefined {
  const run = useMemo(() => ({ steps: begin() }), inputs);
  const atOnce = useMemo(() => (isShort ? { result: finish(run.steps) } : null), [run, isShort]);
  const [done, setDone] = useState<{ run: object; result: Result }>();
  const fail = useFail();
  useEffect(() => {
    if (atOnce) return;
    let isWanted = true;
    const takeSlice = () => {
      try {
        const result = isWanted && takeSteps(run.steps);
        if (result) setDone({ run, ...result });
        else if (isWanted) setTimeout(takeSlice);
      } catch (error) {
        fail(error);
      }
    };
    takeSlice();
    return () => {
      isWanted = false;
    };
  }, [run, atOnce]);
  return atOnce ? atOnce.result : done?.run === run ? done.result : undefined;
}

/** Takes steps for the time of a slice; `null` if there are more. */
function takeSteps<Result>(steps: Steps<Result>): { result: Result } | null {
  const end = performance.now() + sliceMs;
  do {
    const { done, value } = steps.next();
    if (done) return { result: value };
  } while (performance.now() < end);
  return null;
}
