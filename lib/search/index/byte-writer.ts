/** Up to this many bytes are copied one by one, which is faster than creating a view and calling `set`. */
const fewBytes = 64;

/** A growing sequence of bytes. */
export class ByteWriter {
  length = 0;
  private buffer = new Uint8Array(64);

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  /** Writes a whole number below 2^32, seven bits a byte, lowest first. */
  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.buffer[this.length++] = (rest & 0x7f) | 0x80;
    this.buffer[this.length++] = rest;
  }

  /** Writes the bytes from `from` up to, but not including, `to`; all of them by default. */
  bytes(values: Uint8Array, from = 0, to = values.length): void {
    const count = to - from;
    this.reserve(count);
    if (count > fewBytes) {
      this.buffer.set(values.subarray(from, to), this.length);
      this.length += count;
      return;
    }
    for (let at = from; at < to; at += 1) this.buffer[this.length++] = values[at] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }

  /** A view of the bytes written so far, valid until more is written. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + count));
    larger.set(this.view());
    this.buffer = larger;
  }
}
