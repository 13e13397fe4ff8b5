import { type TopPassage, topInside } from '../support/browsers/reading-view.ts';
import type { RenderedExtension } from './extension.tsx';
import type { RenderedPage } from './page.ts';

export type { TopPassage };

/** Opens the panel with the article that has this title. */
export async function openArticle(
  extension: RenderedExtension,
  title: string,
): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: title }).first().click();
  await panel.getByRole('article').waitFor();
  return panel;
}

/** The passage at the top of the reading view. */
export const topPassage = async (): Promise<TopPassage> => topInside();

/** Scrolls the reading view, as by wheel or touch. */
export async function scrollToFraction(part: number): Promise<void> {
  const view = document.querySelector('main');
  view?.scrollTo(0, part * (view.scrollHeight - view.clientHeight));
}
