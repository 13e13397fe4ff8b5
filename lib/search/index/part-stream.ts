/** Reads a part of a segment from its beginning, and waits only where a block ends. */
export class PartStream {
  private readonly read: (number: number) => Promise<Uint8Array>;
  /** The bytes that are read but not taken yet. */
  private rest: Uint8Array = new Uint8Array();
  private blocks = 0;

  /** `read`: the contents of a block by its number. */
  constructor(read: (number: number) => Promise<Uint8Array>) {
    this.read = read;
  }

  /** The next bytes. */
  take(length: number): Uint8Array | Promise<Uint8Array> {
    if (length > this.rest.length) return this.takeAcross(length);
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return taken;
  }

  private async takeAcross(length: number): Promise<Uint8Array> {
    const parts = [this.rest];
    let size = this.rest.length;
    while (size < length) {
      const next = await this.read(this.blocks);
      this.blocks += 1;
      parts.push(next);
      size += next.length;
    }
    // Copied once, not once per block: the places of a frequent word fill dozens of blocks.
    this.rest = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      this.rest.set(part, at);
      at += part.length;
    }
    return this.take(length);
  }
}
