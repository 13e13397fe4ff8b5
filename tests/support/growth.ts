/** The most by which cost may grow and still count as linear: 1 is linear, 2 quadratic. */
export const linearGrowth = 1.3;

export interface GrowthOptions {
  /** The smallest of the first five sizes. */
  from?: number;
  /**
   * The largest input to try. If it costs too little, each run is repeated instead: larger inputs exceed the
   * processor's cache, which itself takes time.
   */
  upTo?: number;
  /** What a run costs: time, or counted steps. */
  costOf?: (run: () => void) => number;
  /** The least that the largest input must cost. */
  leastCost?: number;
}

/**
 * The exponent with which the cost of `run` grows with the size of its input: the slope through five sizes, each twice
 * the one before. The largest takes at least 25 ms. For each size the best of several runs counts: of five, or of more
 * while the cost seems to grow faster than linearly. These are repeated until each size takes equally long, because on a
 * busy machine a short run is hardly ever interrupted, and a long one always.
 */
export function growthExponent<Input>(
  makeInput: (size: number) => Input,
  run: (input: Input) => unknown,
  { from = 64, upTo = 2 ** 16, costOf = timeOf, leastCost = 25 }: GrowthOptions = {},
): number {
  const best = new Map<number, number>();
  const measure = (size: number, repeats = 1): number => {
    const input = makeInput(size);
    const total = costOf(() => {
      for (let done = 0; done < repeats; done += 1) run(input);
    });
    const cost = Math.min(best.get(size) ?? Number.POSITIVE_INFINITY, total / repeats);
    best.set(size, cost);
    return cost;
  };
  const tried: number[] = [];
  for (let size = from; size <= upTo; size *= 2) {
    tried.push(size);
    // A second run may be faster than the first.
    const isEnough = measure(size) >= leastCost && measure(size) >= leastCost;
    if (isEnough && tried.length > doublings) break;
  }
  const sizes = tried.slice(-doublings - 1);
  const single = new Map(best);
  const repeatsFor = (size = 0) => Math.ceil(leastCost / (single.get(size) ?? leastCost));
  const exponent = () => slopeOf(sizes.map((size) => [size, best.get(size) ?? Number.NaN]));
  const isClear = (done: number) =>
    done >= mostRuns ? exponent() <= linearGrowth : done > 1 && exponent() < clearlyLinear;
  const repeats = repeatsFor(sizes.at(-1));
  if (repeats > 1) best.clear();
  for (let done = 1; done < mostRuns && !isClear(done); done += 1) {
    for (const size of sizes) measure(size, repeats);
  }
  if (exponent() <= linearGrowth) return exponent();
  best.clear();
  for (let done = 0; done < patience && !isClear(done); done += 1) {
    for (const size of sizes) measure(size, repeatsFor(size));
  }
  return exponent();
}

const doublings = 4;
const mostRuns = 5;

/** How many runs it takes until a faster growth is believed: a busy machine slows some of them down. */
const patience = 30;

/** Below this exponent, further runs can't change the result. */
const clearlyLinear = 1.1;

/**
 * CPU time of this thread in ms, which excludes other processes. Some systems count it in steps of 4 ms, so a short run
 * may have taken that much more, but no longer than by the clock.
 */
function timeOf(run: () => void): number {
  const cpuStart = process.threadCpuUsage();
  const start = performance.now();
  run();
  const elapsed = performance.now() - start;
  const { user, system } = process.threadCpuUsage(cpuStart);
  return Math.min(elapsed, (user + system) / 1_000 + cpuStepMs);
}

const cpuStepMs = 4;

/** The least-squares slope through points of a size and its cost, both as logarithms. */
function slopeOf(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log2(size), Math.log2(cost)] as const);
  const middle = mean(logs.map(([x]) => x));
  const rise = logs.reduce((sum, [x, y]) => sum + (x - middle) * y, 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
