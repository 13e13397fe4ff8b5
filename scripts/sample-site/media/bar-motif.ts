import { mix, type Painter } from './painter.ts';

const COUNT = 14;
const GAP = 0.22;
const GROUND = 0.86;

/** Tanks or bars on a floor, for plants and charts. */
export const paintBars: Painter = (next, { top, horizon, far, near }) => {
  const bars = Array.from({ length: COUNT }, (_, place) => ({
    crest: GROUND - 0.12 - 0.5 * next() * (0.4 + place / COUNT),
    color: mix(far, near, next() * 0.8),
  }));
  return (x) => {
    const place = Math.floor(x * COUNT);
    const inGap = Math.abs(x * COUNT - place - 0.5) > 0.5 - GAP / 2;
    const bar = inGap ? undefined : bars[place];
    return (y) => {
      if (y >= GROUND) return mix(near, far, (1 - y) * 2);
      if (bar && y >= bar.crest) return mix(bar.color, near, (y - bar.crest) * 0.6);
      return mix(horizon, top, 0.25 + y * 0.25);
    };
  };
};
