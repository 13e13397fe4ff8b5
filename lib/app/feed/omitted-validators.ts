import { isConditional, type ValidatorHistory, validatorsToSend } from '../../feed/validators.ts';

/** Which known validators the next request omits: the ETag, all, or none (`null`). */
export function omittedValidators(history: ValidatorHistory, now: number): 'etag' | 'all' | null {
  const sent = validatorsToSend(history, now);
  if (!isConditional(history) || (sent.etag === history.etag && isConditional(sent))) return null;
  return isConditional(sent) ? 'etag' : 'all';
}
