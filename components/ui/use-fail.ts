import { useState } from 'preact/hooks';

/**
 * Returns a function that hands an error of asynchronous work to the error boundary, by throwing it at the next render.
 */
export function useFail(): (error: unknown) => void {
  const [failure, setFailure] = useState<{ error: unknown }>();
  if (failure) throw failure.error;
  return (error) => setFailure({ error });
}
