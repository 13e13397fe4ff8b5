/** Whether `npm run check:long` runs the tests. */
export const testsAll = Boolean(import.meta.env.EVERY_CASE);

/** Every n-th case in `npm test`, which has only minutes, and all of them in `npm run check:long`. */
export const sampled = <Case>(cases: readonly Case[], n: number): Case[] =>
  cases.filter((_, index) => testsAll || index % n === 0);

/** How often something is repeated: a quarter of the times in `npm test`, and all of them in `npm run check:long`. */
export const sampledTimes = (times: number): number => (testsAll ? times : Math.ceil(times / 4));

/** The step of a walk over many values: n times as long in `npm test`, and unchanged in `npm run check:long`. */
export const sampledStep = (step: number, n: number): number => (testsAll ? step : step * n);
