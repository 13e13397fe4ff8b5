import type { LinkTab } from '../../lib/settings.ts';
import type { EndOffer, ShowToast, ToastState } from '../ui/use-toast.ts';
import { type Attempt, useAttempt } from './use-attempt.ts';
import { type Copy, useCopy } from './use-copy.ts';
import { useOpenLink } from './use-open-link.ts';

/** Actions that answer with a toast, and the toast itself. */
export interface Feedback {
  showToast: ShowToast;
  endOffer: EndOffer;
  attempt: Attempt;
  copy: Copy;
  openTab: (url: string) => void;
}

/** The feedback of a surface with this toast. */
export function useFeedback(
  { showToast, endOffer }: Pick<ToastState, 'showToast' | 'endOffer'>,
  openLinksIn: LinkTab,
): Feedback {
  return {
    showToast,
    endOffer,
    attempt: useAttempt(showToast),
    copy: useCopy(showToast),
    openTab: useOpenLink(openLinksIn, showToast),
  };
}
