/** Created on first use: a worker start writes no file. */
let tables: Int32Array | undefined;

/** For each of the four places of a byte in a word, what the byte adds to the checksum. */
function createTables(): Int32Array {
  const made = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    made[byte] = value;
  }
  for (let at = 256; at < made.length; at += 1) {
    const before = made[at - 256] ?? 0;
    made[at] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
}

/** Continues a CRC-32 checksum over more bytes. Four bytes at a time take a quarter of the time. */
export function crc32(bytes: Uint8Array, before = 0): number {
  tables ??= createTables();
  const added = tables;
  const byte = (at: number) => bytes[at] ?? 0;
  const entry = (place: number, value: number) => added[256 * place + (value & 0xff)] ?? 0;
  let value = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    value ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    value =
      entry(3, value) ^ entry(2, value >>> 8) ^ entry(1, value >>> 16) ^ entry(0, value >>> 24);
  }
  for (; at < bytes.length; at += 1) value = entry(0, value ^ byte(at)) ^ (value >>> 8);
  return ~value >>> 0;
}
