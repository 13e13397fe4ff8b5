import { paintBars } from './bar-motif.ts';
import { paintHills } from './hill-motif.ts';
import type { Painter, Palette } from './painter.ts';
import { encodePng } from './png.ts';
import { seededNumbers } from './seeded-numbers.ts';

const duskPalette: Palette = {
  top: [158, 142, 150],
  horizon: [240, 214, 184],
  far: [176, 146, 128],
  near: [74, 54, 52],
};
const palettes: readonly Palette[] = [
  { top: [122, 148, 168], horizon: [226, 218, 200], far: [150, 160, 160], near: [52, 66, 70] },
  { top: [98, 128, 136], horizon: [206, 220, 208], far: [126, 152, 138], near: [40, 62, 56] },
  { top: [140, 150, 178], horizon: [234, 226, 222], far: [164, 158, 172], near: [62, 60, 84] },
  duskPalette,
];

/** Full size of every upload; `-300x200` before the extension requests another, as in WordPress. */
const defaultSize = { width: 1024, height: 640 };
const largestSide = 2_048;

/** The picture at an upload's path. It depends only on the file's name. */
export function pictureAt(path: string): Buffer {
  const asked = /-(\d{1,4})x(\d{1,4})\.png$/.exec(path);
  const width = Math.min(Number(asked?.[1] ?? defaultSize.width) || 1, largestSide);
  const height = Math.min(Number(asked?.[2] ?? defaultSize.height) || 1, largestSide);
  const name = path.replace(/(?:-\d{1,4}x\d{1,4})?\.png$/, '');
  const painter = /chart|line|plant|press|tank/.test(name) ? paintBars : paintHills;
  return encodePng(width, height, pixels(painter, name, width, height));
}

function pixels(painter: Painter, name: string, width: number, height: number): Uint8Array {
  const next = seededNumbers(name);
  const palette = palettes[Math.floor(next() * palettes.length)] ?? duskPalette;
  const column = painter(next, palette);
  const rgb = new Uint8Array(width * height * 3);
  for (let x = 0; x < width; x++) {
    const colorAt = column(x / width, 1 / height);
    for (let y = 0; y < height; y++) rgb.set(colorAt(y / height), (y * width + x) * 3);
  }
  return rgb;
}
