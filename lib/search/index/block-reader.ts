import { type BlockKey, type BlockSource, openBlock } from './blocks.ts';
import type { KeptRanges } from './kept-ranges.ts';

/** The most blocks that are held: 1.5 MB. Beside kept ranges none is once it was read. */
const mostHeld = 48;

/** What an index is read from. */
export interface Blocks {
  /** The contents of a block. Rejects with `DamagedBlock`. */
  read: (key: BlockKey) => Promise<Uint8Array>;
  /** What searches one after the other keep of a segment; absent where it is read once. */
  kept?: (segment: number) => KeptRanges | undefined;
}

/** Opens blocks, and asks the source only once for all that are requested at the same time. */
export class BlockReader implements Blocks {
  private readonly source: BlockSource;
  private readonly ranges: KeptRanges | undefined;
  private waiting: { key: BlockKey; resolve: (block: Promise<Uint8Array>) => void }[] = [];
  /** The blocks that were requested last. */
  private readonly held = new Map<string, Promise<Uint8Array>>();

  constructor(source: BlockSource, ranges?: KeptRanges) {
    this.source = source;
    this.ranges = ranges;
  }

  kept(): KeptRanges | undefined {
    return this.ranges;
  }

  /** The contents of a block. Rejects with `DamagedBlock`. */
  read(key: BlockKey): Promise<Uint8Array> {
    const name = `${key.segment}/${key.part}/${key.number}`;
    const known = this.held.get(name);
    const block = known ?? this.request(key);
    this.held.delete(name);
    this.held.set(name, block);
    const drop = () => this.held.delete(name);
    // It may be read another time.
    if (!known) block.then(this.ranges && drop, drop);
    const [oldest] = this.held.keys();
    if (this.held.size > mostHeld && oldest !== undefined) this.held.delete(oldest);
    return block;
  }

  private request(key: BlockKey): Promise<Uint8Array> {
    if (this.waiting.length === 0) queueMicrotask(() => this.readWaiting());
    return new Promise((resolve) => {
      this.waiting.push({ key, resolve });
    });
  }

  private readWaiting(): void {
    const requests = this.waiting;
    this.waiting = [];
    const stored = this.source.read(requests.map(({ key }) => key));
    for (const [index, { key, resolve }] of requests.entries()) {
      resolve(stored.then((blocks) => openBlock(key, blocks[index])));
    }
  }
}
