/** How the user wants pages to look. */
export interface Appearance {
  /** `system` follows the browser's color scheme. */
  theme: string;
  density: string;
  font: string;
  /** Size of the reading text in CSS pixels. */
  textSize: number;
  /** Line height of articles, as a multiple of the text size. */
  lineHeight: number;
  /** Width of the text column in characters. */
  measure: number;
  /** Whether pictures are dimmed in the dark theme. */
  dimPictures: boolean;
  /** Whether single keys are shortcuts, which menus then show. */
  singleKeyShortcuts: boolean;
}

/** Applies an appearance to the page. */
export function applyAppearance(appearance: Appearance): void {
  const { theme, density, font, textSize, lineHeight, measure } = appearance;
  const { dimPictures, singleKeyShortcuts } = appearance;
  const { dataset, style } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  dataset.density = density;
  dataset.font = font;
  dataset.keys = singleKeyShortcuts ? 'on' : 'off';
  dataset.pictures = dimPictures ? 'dimmed' : 'plain';
  style.setProperty('--reading-size', `${textSize}px`);
  style.setProperty('--reading-leading', String(lineHeight));
  style.setProperty('--reading-measure', String(measure));
}
