import { createPause } from '../pause.ts';
import { crc32 } from './crc32.ts';
import { createSpool, type Piece } from './spool.ts';

/** A compressed file of a zip. */
interface PackedFile {
  /** In UTF-8. */
  name: Uint8Array;
  pieces: Piece[];
  /** Checksum of the uncompressed bytes. */
  crc: number;
  /** In bytes. */
  compressedSize: number;
  /** In bytes, uncompressed. */
  size: number;
}

/** Compresses a text that comes in parts. What is beyond `maxBytes` is not read. */
async function packText(
  name: string,
  parts: Iterable<string> | AsyncIterable<string>,
  maxBytes: number,
): Promise<PackedFile> {
  const stream = new CompressionStream('deflate-raw');
  const [packed, { crc, size }] = await Promise.all([
    readAll(stream.readable),
    writeParts(stream.writable.getWriter(), parts, maxBytes),
  ]);
  return { name: encoder.encode(name), crc, size, ...packed };
}

const encoder = new TextEncoder();

async function writeParts(
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  parts: Iterable<string> | AsyncIterable<string>,
  maxBytes: number,
): Promise<{ crc: number; size: number }> {
  const pause = createPause();
  let crc = 0;
  let size = 0;
  for await (const part of parts) {
    const bytes = encoder.encode(part);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (size > maxBytes) break;
    await writer.write(bytes);
    await pause();
  }
  await writer.close();
  return { crc, size };
}

async function readAll(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<{ pieces: Piece[]; compressedSize: number }> {
  const spool = createSpool();
  let compressedSize = 0;
  for await (const piece of stream) {
    spool.add(piece);
    compressedSize += piece.length;
  }
  return { pieces: spool.pieces(), compressedSize };
}

/** How large a zip is. */
export interface ZipSize {
  files: number;
  /** Upper bound of its bytes. */
  bytes: number;
  /** Uncompressed bytes of its largest file. */
  largestFile: number;
}

/** Limits of the format without Zip64. */
const limits = { files: 0xffff, bytes: 0xffff_ffff } as const;

/** Upper bound of a file's headers, which contain its name twice. */
const headerSizeOf = ({ name }: PackedFile): number => 100 + 2 * name.length;

/** Whether a zip of this size needs no Zip64. */
export const fitsZip = ({ files, bytes, largestFile }: ZipSize): boolean =>
  files < limits.files && largestFile < limits.bytes && bytes < limits.bytes;

/** A zip that is being written. */
export interface ZipWriter {
  /**
   * Compresses a text, which may come in parts, into the next file. Resolves to `true` if the text has at most
   * `maxBytes` and the zip is still valid.
   */
  add: (
    name: string,
    parts: Iterable<string> | AsyncIterable<string>,
    maxBytes?: number,
  ) => Promise<boolean>;
  /** The whole zip: the files, then the central directory. */
  end: () => Blob;
}

/** Begins a zip. `at` is the modification time of all files. */
export function createZip(at: number): ZipWriter {
  const contents = createSpool();
  const directory = createSpool();
  const size: ZipSize = { files: 0, bytes: 100, largestFile: 0 };
  let offset = 0;
  let directoryLength = 0;
  return {
    add: async (name, parts, maxBytes = limits.bytes) => {
      const file = await packText(name, parts, maxBytes);
      const header = localHeader(file, at);
      const entry = directoryEntry(file, at, offset);
      contents.add(header);
      for (const piece of file.pieces) contents.add(piece);
      directory.add(entry);
      offset += header.length + file.compressedSize;
      directoryLength += entry.length;
      size.files += 1;
      size.bytes += file.compressedSize + headerSizeOf(file);
      size.largestFile = Math.max(size.largestFile, file.size);
      return file.size <= maxBytes && fitsZip(size);
    },
    end: () => {
      const end = endOfDirectory(size.files, directoryLength, offset);
      return new Blob([...contents.pieces(), ...directory.pieces(), end], {
        type: 'application/zip',
      });
    },
  };
}

/** Version 2.0 (deflate), UTF-8 names, compression method deflate. */
const fields = { version: 20, flags: 0x0800, method: 8 } as const;

/** Fields that local header and directory entry share. */
const sharedFields = (
  { name, crc, compressedSize, size }: PackedFile,
  at: number,
): readonly [2 | 4, number][] => [
  [2, fields.version],
  [2, fields.flags],
  [2, fields.method],
  [4, dosTime(at)],
  [4, crc],
  [4, compressedSize],
  [4, size],
  [2, name.length],
];

const localHeader = (file: PackedFile, at: number) =>
  record([4, 0x04034b50], ...sharedFields(file, at), [2, 0], file.name);

const directoryEntry = (file: PackedFile, at: number, offset: number) =>
  record(
    [4, 0x02014b50],
    [2, fields.version],
    ...sharedFields(file, at),
    // No extra field, no comment, first disk, no attributes.
    [4, 0],
    [4, 0],
    [4, 0],
    [4, offset],
    file.name,
  );

const endOfDirectory = (count: number, length: number, offset: number) =>
  record([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, length], [4, offset], [2, 0]);

/** Serializes little-endian numbers of 2 or 4 bytes, and raw bytes. */
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

/** DOS time: local, in steps of two seconds, from 1980 to 2107. */
function dosTime(at: number): number {
  const date = new Date(at);
  const year = Math.min(127, Math.max(0, date.getFullYear() - 1980));
  const day = (year << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >>> 1);
  return ((day << 16) | time) >>> 0;
}
