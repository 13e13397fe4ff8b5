import { type BlockKey, type BlockSource, openBlock } from './blocks.ts';
import type { KeptRanges } from './kept-ranges.ts';

/** The most blocks that are held: 1.5 MB. Beside kept ranges none is once it was read. */
const mostHeld = 192;

/** What an index is read from. */
export interface IndexBlocks {
  /** The contents of a block. Rejects with `DamagedBlock`. */
  read: (key: BlockKey) => Promise<Uint8Array>;
  /** What searches one after the other keep of a segment; absent where it is read once. */
  kept?: (segment: number) => KeptRanges | undefined;
}

const nameOf = ({ segment, part, number }: BlockKey): string => `${segment}/${part}/${number}`;

/** Opens blocks, and asks the source only once for all that are requested at the same time. */
export class BlockReader implements IndexBlocks {
  private readonly source: BlockSource;
  private readonly ranges: KeptRanges | undefined;
  private readonly ahead: number;
  private waiting: { key: BlockKey; resolve: (block: Promise<Uint8Array>) => void }[] = [];
  /** The blocks that were requested last. */
  private readonly held = new Map<string, Promise<Uint8Array>>();

  /** `ahead`: how many blocks after a requested one are read with it, where parts are read from beginning to end. */
  constructor(source: BlockSource, ranges?: KeptRanges, ahead = 0) {
    this.source = source;
    this.ranges = ranges;
    this.ahead = ahead;
  }

  kept(): KeptRanges | undefined {
    return this.ranges;
  }

  /** The contents of a block. Rejects with `DamagedBlock`. */
  read(key: BlockKey): Promise<Uint8Array> {
    const isHeld = this.held.has(nameOf(key));
    const block = this.hold(key);
    // Those that do not exist are requested, and fail, for nobody.
    for (let more = 1; more <= this.ahead && !isHeld; more += 1)
      this.hold({ ...key, number: key.number + more });
    return block;
  }

  private hold(key: BlockKey): Promise<Uint8Array> {
    const name = nameOf(key);
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
