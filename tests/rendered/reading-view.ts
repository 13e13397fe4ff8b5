import { type TopPassage, topInside } from '../support/reading-view.ts';

export type { TopPassage };

/** The passage at the top of the reading view. */
export const topPassage = async (): Promise<TopPassage> => topInside();

/** Scrolls the reading view, as by wheel or touch. */
export async function scrollToFraction(part: number): Promise<void> {
  const view = document.querySelector('main');
  view?.scrollTo(0, part * (view.scrollHeight - view.clientHeight));
}
