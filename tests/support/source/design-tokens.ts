import { readFileSync } from 'node:fs';

export interface Color {
  red: number;
  green: number;
  blue: number;
}

/** The custom properties of a theme. */
export type Palette = ReadonlyMap<string, string>;

const file = new URL('../../../components/ui/style/tokens.css', import.meta.url);
const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the first block that begins with this text. */
export function declarationsIn(beginning: string): Palette {
  const at = css.indexOf(`${beginning} {`);
  if (at < 0) throw new Error(`tokens.css has no ${beginning}.`);
  const block = css.slice(at, css.indexOf('\n}', at));
  const found = block.matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** The root palette, with one side of each `light-dark()`. */
export function rootPalette(side: 'light' | 'dark'): Palette {
  const oneOf = (value: string) => {
    const [, light, dark] = /^light-dark\((\S+), (\S+)\)$/.exec(value) ?? [];
    return (side === 'light' ? light : dark) ?? value;
  };
  return new Map([...declarationsIn(':root')].map(([name, value]) => [name, oneOf(value)]));
}

/** A token's color, for plain colors and references to them. */
export function colorOf(palette: Palette, name: string): Color {
  const value = palette.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other) return colorOf(palette, other);
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(value) ?? [];
  if (!red || !green || !blue) throw new Error(`--${name} is no color: ${value}`);
  const share = (digits: string) => Number.parseInt(digits, 16) / 255;
  return { red: share(red), green: share(green), blue: share(blue) };
}

/** Blends a translucent color over another. */
export function blendOver(top: Color, ground: Color, share: number): Color {
  const mix = (one: number, other: number) => one * share + other * (1 - share);
  return {
    red: mix(top.red, ground.red),
    green: mix(top.green, ground.green),
    blue: mix(top.blue, ground.blue),
  };
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance({ red, green, blue }: Color): number {
  const linear = (part: number) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
