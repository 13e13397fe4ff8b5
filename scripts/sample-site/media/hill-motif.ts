import { type Color, mix, type Painter } from './painter.ts';

const layerCount = 5;

/** Five ridges, paler with distance, under an evening sky. */
export const paintHills: Painter = (next, { top, horizon, far, near }) => {
  const ridges = Array.from({ length: layerCount }, (_, layer) => ridge(next, layer));
  return (x, step) => {
    const crests = ridges.map((line) => line(x));
    return (y) => {
      let color: Color = mix(top, horizon, Math.min(1, y / 0.7));
      crests.forEach((crest, layer) => {
        // The share of the pixel below the crest, for smooth edges.
        const covered = Math.min(1, Math.max(0, (y - crest) / step + 1));
        if (covered > 0) color = mix(color, mix(far, near, layer / (layerCount - 1)), covered);
      });
      return color;
    };
  };
};

/** A crest line: distance from the top as a share of the picture. Near ones are lower and rougher. */
function ridge(next: () => number, layer: number): (x: number) => number {
  const base = 0.42 + layer * 0.12;
  const waves = [1, 2.3, 5.1, 11].map((frequency) => ({
    frequency: frequency * (0.7 + next() * 0.6),
    phase: next() * 2 * Math.PI,
    size: (0.07 * (0.5 + next())) / frequency ** 0.85,
  }));
  return (x) =>
    waves.reduce(
      (sum, wave) => sum + wave.size * Math.sin(2 * Math.PI * wave.frequency * x + wave.phase),
      base,
    );
}
