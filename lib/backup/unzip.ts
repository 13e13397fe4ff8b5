import { crc32 } from '../zip/crc32.ts';
import { type BackupFailure, restoreLimits } from './format.ts';

/** A file in a zip, as the zip's own table of contents tells of it. What it says may be a lie. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  /** Bytes in the zip. */
  packed: number;
  /** Bytes once it is unpacked. */
  size: number;
  /** Where its own header begins. */
  at: number;
}

/** Thrown where a file cannot be taken in; `readBackup` makes a value of it. */
export class BackupError extends Error {
  override name = 'BackupError';
  readonly failure: BackupFailure;

  constructor(failure: BackupFailure) {
    super(failure);
    this.failure = failure;
  }
}

const signatures = { entry: 0x04034b50, contents: 0x02014b50, end: 0x06054b50 } as const;
const endLength = 22;
/** Numbers of two and of four bytes that say that the true one stands elsewhere, as Zip64 has it. */
const elsewhere = { 2: 0xffff, 4: 0xffff_ffff } as const;
const longestComment = 0xffff;

/** Whether bytes begin like a zip. */
export function beginsLikeZip(bytes: Uint8Array): boolean {
  if (bytes.length < endLength) return false;
  const begins = viewOf(bytes).getUint32(0, true);
  return begins === signatures.entry || begins === signatures.end;
}

/** The files in a zip, by its table of contents, which stands at the end: a zip that was cut off has none. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count === elsewhere[2] || view.getUint32(end + 16, true) === elsewhere[4]) {
    throw new BackupError('zip64');
  }
  if (count > restoreLimits.entries) throw new BackupError('foreign');
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.contents) {
      throw new BackupError('damaged');
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [name = 0, ...others] = lengths;
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if ([entry.packed, entry.size, entry.at].includes(elsewhere[4])) throw new BackupError('zip64');
    at += 46 + name + others.reduce((sum, length) => sum + length, 0);
    return entry;
  });
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new BackupError('truncated');
}

/** Packed bytes that are unpacked at once: a thousand times as much is the most that can come of them. */
const slice = 16_384;

/**
 * Unpacks a file and hands it over piece by piece. Whatever the table of contents says, it stops at `most` bytes, so that
 * a small file that unpacks to a huge one never fills the memory.
 */
export async function unpack(
  zip: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  most: number,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  if (entry.size > most) throw new BackupError('bomb');
  let size = 0;
  let crc = 0;
  const count = (piece: Uint8Array) => {
    size += piece.length;
    if (size > most) throw new BackupError('bomb');
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
  { at, packed }: ZipEntry,
): Uint8Array<ArrayBuffer> {
  const view = viewOf(zip);
  if (at + 30 > zip.length || view.getUint32(at, true) !== signatures.entry) {
    throw new BackupError('damaged');
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > zip.length) throw new BackupError('damaged');
  return zip.subarray(start, start + packed);
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
    // The browser says of bytes that cannot be unpacked only that.
    throw error instanceof TypeError ? new BackupError('damaged') : error;
  }
}

/** Bytes slice by slice, each of them asked for when the one before was used up. */
function slicesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + slice));
      at += slice;
    },
  });
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
