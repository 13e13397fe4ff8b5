import { type BlockKey, type BlockSource, openBlock } from './blocks.ts';

/** The most blocks that are cached: 1.5 MB, about what three frequent words take in an index of 50,000 articles. */
const mostCached = 192;

/** What an index is read from. */
export interface IndexBlocks {
  /** The contents of a block. Rejects with `DamagedBlock`. */
  read: (key: BlockKey) => Promise<Uint8Array>;
}

const nameOf = ({ segment, part, number }: BlockKey): string => `${segment}/${part}/${number}`;

/** Opens blocks. Those that are requested at the same time are read from the source in one go. */
export class BlockReader implements IndexBlocks {
  private readonly source: BlockSource;
  private readonly ahead: number;
  private waiting: { key: BlockKey; resolve: (block: Promise<Uint8Array>) => void }[] = [];
  /** The most recently requested blocks, the oldest first. */
  private readonly cached = new Map<string, Promise<Uint8Array>>();

  /**
   * `ahead`: how many following blocks are read along with a requested one, for parts that are read from beginning to
   * end.
   */
  constructor(source: BlockSource, ahead = 0) {
    this.source = source;
    this.ahead = ahead;
  }

  /** The contents of a block. Rejects with `DamagedBlock`. */
  read(key: BlockKey): Promise<Uint8Array> {
    const isCached = this.cached.has(nameOf(key));
    const block = this.cache(key);
    // A request beyond the last block fails, but nobody awaits it.
    for (let more = 1; more <= this.ahead && !isCached; more += 1)
      this.cache({ ...key, number: key.number + more });
    return block;
  }

  private cache(key: BlockKey): Promise<Uint8Array> {
    const name = nameOf(key);
    const known = this.cached.get(name);
    const block = known ?? this.request(key);
    this.cached.delete(name);
    this.cached.set(name, block);
    // A failed read may succeed later.
    if (!known) block.catch(() => this.cached.delete(name));
    const [oldest] = this.cached.keys();
    if (this.cached.size > mostCached && oldest !== undefined) this.cached.delete(oldest);
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
