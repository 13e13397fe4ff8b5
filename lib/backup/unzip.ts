import { crc32 } from '../zip/crc32.ts';
import { type BackupFailure, restoreLimits } from './format.ts';

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

/** Whether bytes begin with a zip signature. */
export function hasZipSignature(bytes: Uint8Array): boolean {
  if (bytes.length < endLength) return false;
  const begins = viewOf(bytes).getUint32(0, true);
  return begins === signatures.entry || begins === signatures.end;
}

/** The files in a zip, from the central directory at its end. A truncated zip has none. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count === zip64Markers[2] || view.getUint32(end + 16, true) === zip64Markers[4]) {
    throw new BackupError('zip64');
  }
  if (count > restoreLimits.entries) throw new BackupError('notBackup');
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.directory) {
      throw new BackupError('damaged');
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
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

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new BackupError('truncated');
}

/** Compressed bytes inflated at once; deflate expands them a thousandfold at most. */
const sliceSize = 16_384;

/** Unpacks a file piece by piece. Stops at `maxBytes`, so that a zip bomb can't fill memory. */
export async function unpack(
  zip: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  maxBytes: number,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  if (entry.size > maxBytes) throw new BackupError('bomb');
  let size = 0;
  let crc = 0;
  const count = (piece: Uint8Array) => {
    size += piece.length;
    if (size > maxBytes) throw new BackupError('bomb');
    crc = crc32(piece, crc);
    take(piece);
  };
  const packed = packedBytes(zip, entry);
  if (entry.method === 0) count(packed);
  else await inflate(packed, count);
  if (size !== entry.size || crc !== entry.crc) throw new BackupError('damaged');
}

function packedBytes(
  zip: Uint8Array<ArrayBuffer>,
  { at, compressedSize }: ZipEntry,
): Uint8Array<ArrayBuffer> {
  const view = viewOf(zip);
  if (at + 30 > zip.length || view.getUint32(at, true) !== signatures.entry) {
    throw new BackupError('damaged');
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + compressedSize > zip.length) throw new BackupError('damaged');
  return zip.subarray(start, start + compressedSize);
}

async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const reader = slicesOf(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value);
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    // The browser throws a TypeError for malformed data.
    throw error instanceof TypeError ? new BackupError('damaged') : error;
  }
}

/** A stream of slices, produced on demand. */
function slicesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + sliceSize));
      at += sliceSize;
    },
  });
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
