import type { ReaderPage } from './reader.ts';

/** The passage at the top of the reading view: its first words, and its distance from the top. */
export interface TopPassage {
  text: string;
  offset: number;
}

/** The passage at the top of a page's reading view. */
export const topPassage = (page: ReaderPage): Promise<TopPassage> => page.evaluate(topInside);

/** Scrolls a page's reading view. */
export const scrollToFraction = (page: ReaderPage, part: number): Promise<void> =>
  page.evaluate((to) => {
    const view = document.querySelector('main');
    view?.scrollTo(0, to * (view.scrollHeight - view.clientHeight));
  }, part);

// Runs inside the extension.
export function topInside(): TopPassage {
  const view = document.querySelector('main')?.getBoundingClientRect();
  for (const passage of document.querySelectorAll('[data-passage]')) {
    const { top, bottom } = passage.getBoundingClientRect();
    if (view && bottom > view.top + 1) {
      return { text: passage.textContent?.slice(0, 40) ?? '', offset: Math.round(top - view.top) };
    }
  }
  return { text: '', offset: 0 };
}
