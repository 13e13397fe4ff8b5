export type Colour = readonly [red: number, green: number, blue: number];

/** Four colours that go together: sky above and at the horizon, things far away and near. */
export interface Palette {
  top: Colour;
  horizon: Colour;
  far: Colour;
  near: Colour;
}

/**
 * A motif: from random numbers and colours to the colour of any point, column by column. Places
 * are shares of the picture from the upper left corner; `step` is the height of a pixel.
 */
export type Painter = (
  next: () => number,
  palette: Palette,
) => (x: number, step: number) => (y: number) => Colour;

/** A colour between two others. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
