import { crc32 } from '../zip/crc32.ts';
import { type BackupFailure, backupBounds } from './format.ts';

/** A file in a zip, as listed in the central directory. Untrusted. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  /** In bytes. */
  compressedSize: number;
  /** In bytes, uncompressed. */
  size: number;
  /** Offset of the local header. */
  at: number;
}

/** Thrown if a file can't be restored; `readBackup` turns it into a value. */
export class BackupError extends Error {
  override name = 'BackupError';
  readonly failure: BackupFailure;

  constructor(failure: BackupFailure) {
    super(failure);
    this.failure = failure;
  }
}

const signatures = { entry: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
const endLength = 22;
/** Values of two and four bytes that refer to Zip64 fields. */
const zip64Markers = { 2: 0xffff, 4: 0xffff_ffff } as const;
const maxCommentLength = 0xffff;

/** Upper bound of a file's entry in the central directory: its fields, name, extra field and comment. */
const maxEntryLength = 46 + 3 * 0xffff;

/** Whether a file, of which these are the first bytes, begins with a zip signature. */
export function hasZipSignature(bytes: Uint8Array): boolean {
  if (bytes.length < endLength) return false;
  const begins = viewOf(bytes).getUint32(0, true);
  return begins === signatures.entry || begins === signatures.end;
}

/** The files in a zip, from the central directory at its end. A truncated zip has none. */
export async function entriesOf(zip: Blob): Promise<ZipEntry[]> {
  const { count, offset } = endOf(await bytesOf(zip, zip.size - endLength - maxCommentLength));
  const bytes = await bytesOf(zip, offset, offset + count * maxEntryLength);
  const view = viewOf(bytes);
  let at = 0;
  return Array.from({ length: count }, () => {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.directory) {
      throw new BackupError('damaged');
    }
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [name = 0, ...others] = lengths;
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if ([entry.compressedSize, entry.size, entry.at].includes(zip64Markers[4]))
      throw new BackupError('zip64');
    at += 46 + name + others.reduce((sum, length) => sum + length, 0);
    return entry;
  });
}

/** Number of files, and offset of the central directory, from the last bytes of a zip. */
function endOf(bytes: Uint8Array): { count: number; offset: number } {
  const view = viewOf(bytes);
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count === zip64Markers[2] || offset === zip64Markers[4]) throw new BackupError('zip64');
    if (count > backupBounds.files) throw new BackupError('notBackup');
    return { count, offset };
  }
  throw new BackupError('truncated');
}

/** The bytes from one offset to another, as far as the file has them. */
const bytesOf = async (
  file: Blob,
  from: number,
  to: number = file.size,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(Math.max(0, from), to).arrayBuffer());

/** Compressed bytes inflated at once; deflate expands them a thousandfold at most. */
const sliceSize = 32_768;

/** Compressed bytes read at once: each read asks the browser's process twice, and waits for it. */
const readSize = 16 * sliceSize;

/**
 * Unpacks a file piece by piece: reading each piece is a task of its own. Stops at `maxBytes`, so that a zip bomb can't
 * fill memory.
 */
export async function* unpack(
  zip: Blob,
  entry: ZipEntry,
  maxBytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (entry.size > maxBytes) throw new BackupError('bomb');
  const packed = slicesOf(await packedPart(zip, entry));
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === 0 ? packed : inflate(packed)) {
    size += piece.length;
    if (size > maxBytes) throw new BackupError('bomb');
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw new BackupError('damaged');
}

/** The compressed bytes of a file. */
async function packedPart(zip: Blob, { at, compressedSize }: ZipEntry): Promise<Blob> {
  const header = await bytesOf(zip, at, at + 30);
  const view = viewOf(header);
  if (header.length < 30 || view.getUint32(0, true) !== signatures.entry) {
    throw new BackupError('damaged');
  }
  const start = at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + compressedSize > zip.size) throw new BackupError('damaged');
  return zip.slice(start, start + compressedSize);
}

type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

async function* inflate(packed: ByteStream): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* packed.pipeThrough(new DecompressionStream('deflate-raw'));
  } catch (error) {
    // The browser throws a TypeError for malformed data.
    throw error instanceof TypeError ? new BackupError('damaged') : error;
  }
}

/** A stream of slices, produced on demand. */
function slicesOf(file: Blob): ByteStream {
  let at = 0;
  let read = new Uint8Array(0);
  return new ReadableStream({
    async pull(controller) {
      if (at >= file.size) return controller.close();
      const from = at % readSize;
      if (from === 0) read = await bytesOf(file, at, at + readSize);
      controller.enqueue(read.subarray(from, from + sliceSize));
      at += sliceSize;
    },
  });
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
