import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useFail } from './use-fail.ts';

/** What was answered last. */
export interface Answered<Answer> {
  /** `undefined` before the first one. */
  answer: Answer | undefined;
  /** Whether it answers the inputs as they are now. */
  isCurrent: boolean;
}

export interface AnswerOptions {
  /** Nothing is asked until it is `enabled`. */
  enabled?: boolean;
  /** Whether it is asked before the frame is painted; otherwise it is asked afterward. */
  isUrgent?: boolean;
  /** Receives a failure, which otherwise goes to the error boundary. */
  onFailure?: (error: unknown) => void;
}

/**
 * The answer of something asynchronous, which is asked again with new inputs. Until they are answered, the last answer stays.
 * One that nobody waits for any more is dropped, and its signal is aborted.
 */
export function useAnswer<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  inputs: readonly unknown[],
  { enabled = true, isUrgent = false, onFailure }: AnswerOptions = {},
): Answered<Answer> {
  const [last, setLast] = useState<{ inputs: readonly unknown[]; answer: Answer }>();
  const fail = useFail();
  const useTimedEffect = isUrgent ? useLayoutEffect : useEffect;
  useTimedEffect(() => {
    if (!enabled) return;
    const asking = new AbortController();
    const { signal } = asking;
    ask(signal).then(
      (answer) => signal.aborted || setLast({ inputs, answer }),
      (error: unknown) => signal.aborted || (onFailure ?? fail)(error),
    );
    return () => asking.abort();
  }, [...inputs, enabled]);
  const isCurrent = last?.inputs.every((input, at) => Object.is(input, inputs[at])) ?? false;
  return { answer: last?.answer, isCurrent };
}

/** The answer for the inputs as they are now; `undefined` until it is known. */
export const currentAnswer = <Answer>({
  answer,
  isCurrent,
}: Answered<Answer>): Answer | undefined => (isCurrent ? answer : undefined);
