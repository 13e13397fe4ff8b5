import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useFail } from './use-fail.ts';

/** The last answer. */
export interface Answered<Answer> {
  /** `undefined` before the first answer. */
  answer: Answer | undefined;
  /** Whether it answers the current inputs. */
  isCurrent: boolean;
}

export interface AnswerOptions {
  /** The function isn't called until this is `true`. */
  enabled?: boolean;
  /** Whether the request starts before the frame is painted; otherwise it starts afterward. */
  isUrgent?: boolean;
  /** Receives a failure, which otherwise goes to the error boundary. */
  onFailure?: (error: unknown) => void;
}

/**
 * The result of an asynchronous function, which is called again when its inputs change. Until then, the last answer
 * stays. An answer that is no longer needed is dropped, and its signal is aborted.
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

/** The answer for the current inputs; `undefined` until it is known. */
export const currentAnswer = <Answer>({
  answer,
  isCurrent,
}: Answered<Answer>): Answer | undefined => (isCurrent ? answer : undefined);
