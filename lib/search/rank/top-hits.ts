/** Keeps the best of many hits, in a heap whose first one is the worst. */
export class TopHits<Ranked, Hit extends Ranked> {
  count = 0;
  private readonly heap: Hit[] = [];
  private readonly most: number;
  private readonly compare: (one: Ranked, other: Ranked) => number;

  /** `compare` is negative if the first one is better. */
  constructor(most: number, compare: (one: Ranked, other: Ranked) => number) {
    this.most = most;
    this.compare = compare;
  }

  /** The one that the next one takes the place of; `undefined` while there is room. */
  get worst(): Hit | undefined {
    return this.heap.length < this.most ? undefined : this.heap[0];
  }

  /** Counts a hit, and keeps what `make` returns if it is among the best so far. */
  add<Candidate extends Ranked>(hit: Candidate, make: (hit: Candidate) => Hit): void {
    this.count += 1;
    const { heap } = this;
    const [worst] = heap;
    if (heap.length < this.most) {
      heap.push(make(hit));
      this.rise(heap.length - 1);
    } else if (worst !== undefined && this.compare(hit, worst) < 0) {
      heap[0] = make(hit);
      this.sink();
    }
  }

  /** The best first. */
  sorted(): Hit[] {
    return this.heap.toSorted(this.compare);
  }

  private isWorse(one: number, other: number): boolean {
    const [first, second] = [this.heap[one], this.heap[other]];
    return first !== undefined && second !== undefined && this.compare(first, second) > 0;
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (this.isWorse(child, worst)) worst = child;
      if (worst === at) break;
      this.swap(at, worst);
      at = worst;
    }
  }

  private swap(one: number, other: number): void {
    const { heap } = this;
    const [first, second] = [heap[one], heap[other]];
    if (first === undefined || second === undefined) return;
    heap[one] = second;
    heap[other] = first;
  }
}
