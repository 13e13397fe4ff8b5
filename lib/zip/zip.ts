import { crc32 } from './crc32.ts';

/** A file on its way into a zip. */
export interface PackedFile {
  name: string;
  pieces: Uint8Array<ArrayBuffer>[];
  /** Checksum of what is packed. */
  crc: number;
  /** Bytes in the zip, and before they were packed. */
  packed: number;
  size: number;
}

/** Packs a text that comes in parts. The browser does the packing, beside this thread. */
export async function packText(
  name: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<PackedFile> {
  const stream = new CompressionStream('deflate-raw');
  const [pieces, { crc, size }] = await Promise.all([
    allOf(stream.readable),
    feed(stream.writable.getWriter(), parts),
  ]);
  return { name, pieces, crc, size, packed: lengthOf(pieces) };
}

async function feed(
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<{ crc: number; size: number }> {
  const encoder = new TextEncoder();
  let crc = 0;
  let size = 0;
  for await (const part of parts) {
    const bytes = encoder.encode(part);
    crc = crc32(bytes, crc);
    size += bytes.length;
    await writer.write(bytes);
  }
  await writer.close();
  return { crc, size };
}

async function allOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
  }
  return pieces;
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/** A zip counts its files with two bytes and its own bytes with four. What needs more is another format, Zip64. */
const most = { files: 0xffff, bytes: 0xffff_ffff } as const;

/** What stands around a file at most: two headers, and its name in each of them. */
const aroundOf = ({ name }: PackedFile): number => 100 + 6 * name.length;

/** Whether a zip can hold these files. */
export const fitsZip = (files: readonly PackedFile[]): boolean =>
  files.length < most.files &&
  files.every(({ size }) => size < most.bytes) &&
  files.reduce((sum, file) => sum + file.packed + aroundOf(file), 100) < most.bytes;

/**
 * Puts packed files together: one after the other, and behind them the table of contents. `at` is the time that all of
 * them bear.
 */
export function zipOf(files: readonly PackedFile[], at: number): Uint8Array<ArrayBuffer>[] {
  const all: Uint8Array<ArrayBuffer>[] = [];
  const contents: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const file of files) {
    const header = localHeader(file, at);
    contents.push(contentsEntry(file, at, offset));
    all.push(header, ...file.pieces);
    offset += header.length + file.packed;
  }
  return [...all, ...contents, endOfContents(files.length, lengthOf(contents), offset)];
}

/** The version of the format that knows deflate; the bit that says that names are UTF-8; deflate itself. */
const fields = { version: 20, flags: 0x0800, method: 8 } as const;

/** What header and table of contents both say of a file, up to the length of its name. */
const aboutFile = (
  { crc, packed, size }: PackedFile,
  at: number,
  name: Uint8Array,
): readonly [2 | 4, number][] => [
  [2, fields.version],
  [2, fields.flags],
  [2, fields.method],
  [4, dosTime(at)],
  [4, crc],
  [4, packed],
  [4, size],
  [2, name.length],
];

function localHeader(file: PackedFile, at: number) {
  const name = new TextEncoder().encode(file.name);
  return record([4, 0x04034b50], ...aboutFile(file, at, name), [2, 0], name);
}

function contentsEntry(file: PackedFile, at: number, offset: number) {
  const name = new TextEncoder().encode(file.name);
  return record(
    [4, 0x02014b50],
    [2, fields.version],
    ...aboutFile(file, at, name),
    // No extra field, no comment, the first disk, no attributes.
    [4, 0],
    [4, 0],
    [4, 0],
    [4, offset],
    name,
  );
}

const endOfContents = (count: number, length: number, offset: number) =>
  record([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, length], [4, offset], [2, 0]);

/** Little-endian numbers of 2 or 4 bytes, and bytes as they are. */
function record(
  ...parts: readonly (readonly [2 | 4, number] | Uint8Array)[]
): Uint8Array<ArrayBuffer> {
  const bytes = parts.flatMap((part) => {
    if (part instanceof Uint8Array) return [...part];
    const [width, value] = part;
    return Array.from({ length: width }, (_, index) => (value >>> (8 * index)) & 0xff);
  });
  return Uint8Array.from(bytes);
}

/** A moment as zips have it, in the reader's time zone and in steps of two seconds; they know the years 1980 to 2107. */
function dosTime(at: number): number {
  const date = new Date(at);
  const year = Math.min(127, Math.max(0, date.getFullYear() - 1980));
  const day = (year << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >>> 1);
  return ((day << 16) | time) >>> 0;
}
