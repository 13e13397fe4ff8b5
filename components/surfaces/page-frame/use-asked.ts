import { useEffect, useState } from 'preact/hooks';

/** What the browser answers, asked for again whenever the user returns to the page, or by the second part. */
export function useAsked<Answer>(
  ask: () => Promise<Answer>,
  before: Answer,
): [answer: Answer, askAgain: () => Promise<void>] {
  const [answer, setAnswer] = useState(before);
  const askAgain = () => ask().then(setAnswer);
  useEffect(() => {
    const askNow = () => void askAgain();
    askNow();
    window.addEventListener('focus', askNow);
    return () => window.removeEventListener('focus', askNow);
  }, []);
  return [answer, askAgain];
}
