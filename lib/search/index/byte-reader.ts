/** Reads what a `ByteWriter` has written. Beyond the end there are zeros. */
export class ByteReader {
  at: number;
  private readonly source: Uint8Array;

  constructor(source: Uint8Array, at = 0) {
    this.source = source;
    this.at = at;
  }

  byte(): number {
    return this.source[this.at++] ?? 0;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
      byte = this.byte();
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  skip(count: number): void {
    this.at += count;
  }

  bytes(count: number): Uint8Array {
    const start = this.at;
    this.at += count;
    return this.source.subarray(start, this.at);
  }
}
