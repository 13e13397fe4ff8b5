import { grantSiteAccess } from '../../lib/app/permissions.ts';
import { openSite } from '../../lib/app/reading/navigation.ts';
import type { FeedProblem } from '../../lib/presenters/feed-problem.ts';
import type { Attempt } from './use-attempt.ts';

/**
 * Applies the remedy for a feed problem. Must be called from a click, because the browser asks for permission only
 * then.
 */
export function useFeedRemedy(
  refresh: () => void,
  attempt: Attempt,
): (remedy: FeedProblem['remedy']) => void {
  return (remedy) => {
    if (remedy === 'allowAccess') attempt(grantSiteAccess);
    else if (remedy === 'openSite') attempt(openSite);
    else refresh();
  };
}
