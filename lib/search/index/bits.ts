import type { ByteWriter } from './byte-writer.ts';

/** A growing sequence of bits. Each byte is filled from its lowest bit. */
export class BitWriter {
  private bytes = new Uint8Array(64);
  private length = 0;

  /** Writes the lowest `count` bits of a number, at most 26. */
  write(value: number, count: number): void {
    let rest = value;
    for (let left = count; left > 0; ) {
      const at = this.length >>> 3;
      if (at >= this.bytes.length) this.grow();
      const offset = this.length & 7;
      const taken = Math.min(8 - offset, left);
      this.bytes[at] = (this.bytes[at] ?? 0) | ((rest & ((1 << taken) - 1)) << offset);
      rest >>>= taken;
      this.length += taken;
      left -= taken;
    }
  }

  clear(): void {
    this.bytes.fill(0, 0, (this.length + 7) >>> 3);
    this.length = 0;
  }

  /** Writes the number of bytes, and then the bits, padded to whole bytes. */
  writeTo(to: ByteWriter): void {
    const count = (this.length + 7) >>> 3;
    to.varint(count);
    to.bytes(this.bytes, 0, count);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a `BitWriter` has written. Beyond the end there are zeros. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** How many bits are left. */
  get left(): number {
    return Math.max(0, 8 * this.bytes.length - this.at);
  }

  /** A number of at most 26 bits. */
  read(count: number): number {
    // The window has four bytes, and so at least 25 bits from the current one on.
    if (count > 25) return this.read(13) + this.read(count - 13) * 2 ** 13;
    const value = this.window() & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  /**
   * Counts the ones before the next zero, up to `most` (at most 25). Passes over them and the zero; after `most` ones,
   * no zero is expected.
   */
  ones(most: number): number {
    const zeros = ~this.window() | (1 << 25);
    const count = Math.min(most, 31 - Math.clz32(zeros & -zeros));
    this.at += count === most ? count : count + 1;
    return count;
  }

  /** The next bits; at least 25 of them are valid. */
  private window(): number {
    const { bytes } = this;
    const byte = this.at >>> 3;
    const four =
      (bytes[byte] ?? 0) |
      ((bytes[byte + 1] ?? 0) << 8) |
      ((bytes[byte + 2] ?? 0) << 16) |
      ((bytes[byte + 3] ?? 0) << 24);
    return four >>> (this.at & 7);
  }
}
