const sideLength = 16;
/** Color indexes have two bits, so LZW codes have three. */
const codeSize = 2;
const clearCode = 4;
const endCode = 5;

const palette = [0x3b, 0x4a, 0x52, 0xd9, 0xb4, 0x7c, 0x9a, 0xa8, 0x8e, 0xf4, 0xee, 0xe2];

/** An animation of two frames, looping forever. */
export function movingGif(): Buffer {
  const size = [sideLength, 0, sideLength, 0];
  const screen = [...size, 0xf1, 0, 0];
  const loop = [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const frame = (color: number) => [
    ...[0x21, 0xf9, 4, 0, 50, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...size, 0],
    ...[codeSize, ...blocks(plainCodes(color)), 0],
  ];
  return Buffer.from([
    ...Buffer.from('GIF89a'),
    ...screen,
    ...palette,
    ...loop,
    ...frame(1),
    ...frame(2),
    0x3b,
  ]);
}

/** Codes of a single color, without compression: the table is cleared before codes grow. */
function plainCodes(color: number): number[] {
  const codes = Array.from({ length: (sideLength * sideLength) / 2 }, () => [
    clearCode,
    color,
    color,
  ]).flat();
  const bits = [...codes, endCode].flatMap((code) => [code & 1, (code >> 1) & 1, (code >> 2) & 1]);
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit, place) => byte | (bit << place), 0),
  );
}

function blocks(bytes: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(bytes.length / 255) }, (_, at) => {
    const block = bytes.slice(at * 255, at * 255 + 255);
    return [block.length, ...block];
  }).flat();
}
