import { isConditional, type ValidatorHistory, validatorsToSend } from '../../feed/validators.ts';

/** What the next request leaves out of the validators that are known: the ETag, all of them, or nothing (`null`). */
export function omittedValidators(history: ValidatorHistory, now: number): 'etag' | 'all' | null {
  const sent = validatorsToSend(history, now);
  if (!isConditional(history) || (sent.etag === history.etag && isConditional(sent))) return null;
  return isConditional(sent) ? 'etag' : 'all';
}
