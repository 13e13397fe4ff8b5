import { pictureBounds } from '../../site/bounds.ts';

/** A picture file, identified by its bytes, because the declared content type may be wrong. */
export interface PictureFile {
  type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif';
  width: number;
  height: number;
  isAnimated: boolean;
}

/** Reads format and size from the beginning of a file; `null` if it is no picture. */
export function readPictureFile(bytes: Uint8Array): PictureFile | null {
  const file = new Bytes(bytes);
  const read = readers.find(({ is }) => is(file))?.read(file);
  return read && read.width > 0 && read.height > 0 ? read : null;
}

/** Whether a file is SVG, which can carry scripts and references to other hosts. */
export function isSvg(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000));
  const document = beginning
    .trimStart()
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return /^(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(document) && /<svg[\s>]/i.test(document);
}

/** Whether decoding needs more memory than a worker should use: a few kilobytes can hold a huge picture. */
export const exceedsDecodeLimit = ({ width, height }: PictureFile): boolean =>
  width * height > pictureBounds.maxPixels;

/** The size to store a picture at; `null` if the file is stored as it is, because it is small or animated. */
export function downscaledSize(
  file: { width: number; height: number; isAnimated: boolean },
  bytes: number,
): { width: number; height: number } | null {
  const { maxWidth, maxHeight, maxUnscaledBytes } = pictureBounds;
  const scale = Math.min(1, maxWidth / file.width, maxHeight / file.height);
  if (file.isAnimated || (scale === 1 && bytes <= maxUnscaledBytes)) return null;
  return {
    width: Math.max(1, Math.round(file.width * scale)),
    height: Math.max(1, Math.round(file.height * scale)),
  };
}

/** The bytes of a file. Reads beyond the end return zeros, so that a truncated file has no size and is refused. */
class Bytes {
  private readonly view: DataView;
  readonly length: number;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.byteLength;
  }

  text(at: number, length: number): string {
    return Array.from({ length }, (_, offset) => String.fromCharCode(this.u8(at + offset))).join(
      '',
    );
  }

  u8(at: number): number {
    return at < this.length ? this.view.getUint8(at) : 0;
  }

  u16(at: number, little = false): number {
    return at + 2 <= this.length ? this.view.getUint16(at, little) : 0;
  }

  u24(at: number): number {
    return this.u16(at, true) + this.u8(at + 2) * 0x1_00_00;
  }

  u32(at: number, little = false): number {
    return at + 4 <= this.length ? this.view.getUint32(at, little) : 0;
  }
}

interface Reader {
  is(file: Bytes): boolean;
  read(file: Bytes): PictureFile | null;
}

const readers: readonly Reader[] = [
  { is: (file) => file.u32(0) === 0x89_50_4e_47, read: readPng },
  { is: (file) => file.u24(0) === 0xff_d8_ff, read: readJpeg },
  { is: (file) => /^GIF8[79]a$/.test(file.text(0, 6)), read: readGif },
  { is: (file) => file.text(0, 4) === 'RIFF' && file.text(8, 4) === 'WEBP', read: readWebp },
  { is: (file) => /^ftypavi[fs]$/.test(file.text(4, 8)), read: readAvif },
];

function readPng(file: Bytes): PictureFile {
  const size = { width: file.u32(16), height: file.u32(20) };
  return { type: 'image/png', ...size, isAnimated: hasAnimationChunk(file) };
}

/** An animated PNG declares itself before its image data. */
function hasAnimationChunk(file: Bytes): boolean {
  for (let at = 8; at < file.length; at += file.u32(at) + 12) {
    const name = file.text(at + 4, 4);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** The size is in the frame header, after segments of other kinds. */
function readJpeg(file: Bytes): PictureFile | null {
  for (let at = 2; at < file.length; ) {
    if (file.u8(at) !== 0xff) return null;
    const marker = file.u8(at + 1);
    // Any number of 0xff bytes may precede a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const size = { height: file.u16(at + 5), width: file.u16(at + 7) };
      return { type: 'image/jpeg', ...size, isAnimated: false };
    }
    at += 2 + file.u16(at + 2);
  }
  return null;
}

/** Every GIF counts as animated: most are, and the others are small. */
function readGif(file: Bytes): PictureFile {
  const size = { width: file.u16(6, true), height: file.u16(8, true) };
  return { type: 'image/gif', ...size, isAnimated: true };
}

function readWebp(file: Bytes): PictureFile | null {
  const type = 'image/webp';
  switch (file.text(12, 4)) {
    case 'VP8 ': {
      const size = { width: file.u16(26, true) & 0x3f_ff, height: file.u16(28, true) & 0x3f_ff };
      return { type, ...size, isAnimated: false };
    }
    case 'VP8L': {
      const bits = file.u32(21, true);
      const size = { width: (bits & 0x3f_ff) + 1, height: ((bits >>> 14) & 0x3f_ff) + 1 };
      return { type, ...size, isAnimated: false };
    }
    case 'VP8X': {
      const size = { width: file.u24(24) + 1, height: file.u24(27) + 1 };
      return { type, ...size, isAnimated: (file.u8(20) & 0x02) !== 0 };
    }
    default:
      return null;
  }
}

/** The size is a property ("ispe") some boxes deep, but always near the beginning. */
function readAvif(file: Bytes): PictureFile | null {
  for (let at = 12; at < Math.min(file.length, 4_000); at += 1) {
    if (file.text(at, 4) !== 'ispe') continue;
    const size = { width: file.u32(at + 8), height: file.u32(at + 12) };
    return { type: 'image/avif', ...size, isAnimated: file.text(8, 4) === 'avis' };
  }
  return null;
}
