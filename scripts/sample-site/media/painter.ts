export type Color = readonly [red: number, green: number, blue: number];

/** Four colors that go together: sky above and at the horizon, things far away and near. */
export interface Palette {
  top: Color;
  horizon: Color;
  far: Color;
  near: Color;
}

/**
 * A motif: from random numbers and colors to the color of any point, column by column. Places
 * are shares of the picture from the upper left corner; `step` is the height of a pixel.
 */
export type Painter = (
  next: () => number,
  palette: Palette,
) => (x: number, step: number) => (y: number) => Color;

/** A color between two others. */
export function mix(from: Color, to: Color, share: number): Color {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
