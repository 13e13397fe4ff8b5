import { type ComponentChild, hydrate, render } from 'preact';
import {
  countsBefore,
  firstSettings,
  forgetFirstSettings,
  rowsInTime,
} from '../../../lib/app/reading/first-draw.ts';
import { prepareFormats } from '../../../lib/i18n/prepare-formats.ts';
import type { Settings } from '../../../lib/settings.ts';
import { withFirstList } from '../../../lib/store/lists/first-list.ts';
import type { ListCounts } from '../../../lib/store/rows/list-counts.ts';
import { currentTime } from '../../live/use-now.ts';
import { afterNextPaint } from '../../ui/dom/after-next-paint.ts';
import { drawAfterPress, mayDraw } from '../../ui/dom/press.ts';
import { holdInput } from '../../ui/keyboard/hold-input.ts';

/**
 * Draws what a page shows first, from the rows that its first script has read, without the store; `undefined` where
 * only the app can draw it. The app's first render must be the same.
 */
export type FirstPaint = (settings: Settings, now: number) => ComponentChild | undefined;

/** The steps in which a page is drawn. */
export interface PageSteps {
  firstPaint: FirstPaint;
  /** Loads the app, which is most of a page's code. */
  loadApp: () => Promise<{ app: ComponentChild }>;
}

/** Draws a page: its first rows, and after their paint the app, which takes over the existing elements. */
export async function openPage({ firstPaint, loadApp }: PageSteps): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  drawAfterPress();
  const giveInput = holdInput();
  const reading = rowsInTime();
  prepareFormats(currentTime());
  const rows = await reading;
  const settings = firstSettings();
  const drawFirst = (counts?: ListCounts): boolean => {
    const first =
      settings && withFirstList(rows, () => firstPaint(settings, currentTime()), counts);
    if (first) render(first, root);
    return first !== undefined;
  };
  let isDrawn = false;
  try {
    isDrawn = drawFirst();
  } catch (error) {
    forgetFirstSettings();
    console.error(error);
  }
  // Files requested earlier would delay the paint.
  if (isDrawn) await afterNextPaint();
  const loading = loadApp();
  const counts = isDrawn ? await countsBefore(loading) : undefined;
  // If drawing the counts would move what is pressed, the app draws them later.
  const areDrawn = counts !== undefined && mayDraw() && drawFirst(counts);
  const { app } = await loading;
  withFirstList(rows, () => hydrate(app, root), areDrawn ? counts : undefined);
  root.removeAttribute('aria-busy');
  await giveInput();
}
