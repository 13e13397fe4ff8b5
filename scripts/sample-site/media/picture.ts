import { encodePng } from './png.ts';
import { numbersFrom } from './seed.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Sky above, sky at the horizon, far hills, near hills. */
const PALETTES: readonly (readonly [Colour, Colour, Colour, Colour])[] = [
  [
    [122, 148, 168],
    [226, 218, 200],
    [150, 160, 160],
    [52, 66, 70],
  ],
  [
    [158, 142, 150],
    [240, 214, 184],
    [176, 146, 128],
    [74, 54, 52],
  ],
  [
    [98, 128, 136],
    [206, 220, 208],
    [126, 152, 138],
    [40, 62, 56],
  ],
  [
    [140, 150, 178],
    [234, 226, 222],
    [164, 158, 172],
    [62, 60, 84],
  ],
];

const LAYERS = 5;
/** Full size of every upload; `-300x200` before the ending asks for another, as in WordPress. */
const SIZE = { width: 1024, height: 640 };
const LARGEST = 2_048;

/** The picture at an upload's path: a view of hills that depends on the file's name alone. */
export function pictureAt(path: string): Buffer {
  const asked = /-(\d{1,4})x(\d{1,4})\.png$/.exec(path);
  const width = Math.min(Number(asked?.[1] ?? SIZE.width) || 1, LARGEST);
  const height = Math.min(Number(asked?.[2] ?? SIZE.height) || 1, LARGEST);
  const name = path.replace(/(?:-\d{1,4}x\d{1,4})?\.png$/, '');
  return encodePng(width, height, hills(name, width, height));
}

function hills(name: string, width: number, height: number): Uint8Array {
  const next = numbersFrom(name);
  const [top, horizon, far, near] =
    PALETTES[Math.floor(next() * PALETTES.length)] ?? PALETTES[0] ?? [];
  const rgb = new Uint8Array(width * height * 3);
  if (!top || !horizon || !far || !near) return rgb;
  const ridges = Array.from({ length: LAYERS }, (_, layer) => ridge(next, layer));
  for (let x = 0; x < width; x++) {
    const tops = ridges.map((line) => line(x / width) * height);
    for (let y = 0; y < height; y++) {
      let colour = mix(top, horizon, Math.min(1, y / (height * 0.7)));
      tops.forEach((crest, layer) => {
        // The share of the pixel that lies under the crest: smooth edges.
        const covered = Math.min(1, Math.max(0, y + 1 - crest));
        if (covered > 0) colour = mix(colour, mix(far, near, layer / (LAYERS - 1)), covered);
      });
      rgb.set(colour, (y * width + x) * 3);
    }
  }
  return rgb;
}

/** A crest line: height from the top as a share of the picture. Near ones are lower and rougher. */
function ridge(next: () => number, layer: number): (x: number) => number {
  const base = 0.42 + layer * 0.12;
  const waves = [1, 2.3, 5.1, 11].map((frequency) => ({
    frequency: frequency * (0.7 + next() * 0.6),
    phase: next() * 2 * Math.PI,
    size: (0.07 * (0.5 + next())) / frequency ** 0.85,
  }));
  return (x) =>
    waves.reduce(
      (sum, { frequency, phase, size }) =>
        sum + size * Math.sin(2 * Math.PI * frequency * x + phase),
      base,
    );
}

function mix(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
