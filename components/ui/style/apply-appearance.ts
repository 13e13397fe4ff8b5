import type { Settings } from '../../../lib/settings.ts';

/** Applies the appearance settings to the page. `system` sets no theme, so that the browser's color scheme applies. */
export function applyAppearance(settings: Settings): void {
  const { theme, font, textSize, lineHeight, measure, dimPictures } = settings;
  const { dataset, style } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  dataset.font = font;
  dataset.pictures = dimPictures ? 'dimmed' : 'plain';
  style.setProperty('--reading-size', `${textSize}px`);
  style.setProperty('--reading-leading', String(lineHeight));
  style.setProperty('--reading-measure', String(measure));
}
