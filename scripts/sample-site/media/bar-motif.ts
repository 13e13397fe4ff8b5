import { mix, type Painter } from './painter.ts';

const barCount = 14;
const barGap = 0.22;
const groundLevel = 0.86;

/** Tanks or bars on a floor, for plants and charts. */
export const paintBars: Painter = (next, { top, horizon, far, near }) => {
  const bars = Array.from({ length: barCount }, (_, place) => ({
    crest: groundLevel - 0.12 - 0.5 * next() * (0.4 + place / barCount),
    color: mix(far, near, next() * 0.8),
  }));
  return (x) => {
    const place = Math.floor(x * barCount);
    const inGap = Math.abs(x * barCount - place - 0.5) > 0.5 - barGap / 2;
    const bar = inGap ? undefined : bars[place];
    return (y) => {
      if (y >= groundLevel) return mix(near, far, (1 - y) * 2);
      if (bar && y >= bar.crest) return mix(bar.color, near, (y - bar.crest) * 0.6);
      return mix(horizon, top, 0.25 + y * 0.25);
    };
  };
};
