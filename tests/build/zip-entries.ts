import { readFileSync } from 'node:fs';

export interface ZipEntry {
  path: string;
  /** Compressed size of the entry. */
  compressed: number;
}

const endOfDirectory = 0x06054b50;
/** Length of the end record of an archive without a comment. */
const endLength = 22;
/** Length of a directory entry before its name. */
const entryLength = 46;

/** Entries of a zip's central directory. */
export function entriesOf(file: string): ZipEntry[] {
  const bytes = readFileSync(file);
  const end = bytes.length - endLength;
  if (bytes.readUInt32LE(end) !== endOfDirectory) throw new Error(`${file} is not a plain zip.`);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const nameAt = at + entryLength;
    entries.push({
      path: bytes.toString('utf8', nameAt, nameAt + nameLength),
      compressed: bytes.readUInt32LE(at + 20),
    });
    at = nameAt + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
