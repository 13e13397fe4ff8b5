export type Color = readonly [red: number, green: number, blue: number];

/** Four matching colors: sky above, horizon, far and near objects. */
export interface Palette {
  top: Color;
  horizon: Color;
  far: Color;
  near: Color;
}

/**
 * A motif maps random numbers and a palette to the color of any point, column by column. Coordinates
 * are shares of the picture from the upper left corner; `step` is the height of a pixel.
 */
export type Painter = (
  next: () => number,
  palette: Palette,
) => (x: number, step: number) => (y: number) => Color;

/** Mixes two colors. */
export function mix(from: Color, to: Color, share: number): Color {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
