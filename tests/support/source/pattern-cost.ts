import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import type { Pattern } from './source-files.ts';

/** `linear`, or why a regular expression is slow: its growth, and a text that shows it. */
export type PatternCost = string;

/**
 * The worst-case costs of patterns. Checking one may take seconds, and all of them a minute, so the results are kept in
 * a committed file: only a pattern that is not there is checked. `npm run pattern-costs` adds it.
 */
export function patternCosts(patterns: readonly Pattern[]): PatternCost[] {
  const kept = keptCosts();
  return patterns.map((each) => {
    const name = `/${each.pattern}/${each.flags}`;
    const cost = kept.get(name) ?? costOf(each);
    if (!kept.has(name) && mayWrite) keep(name, cost);
    kept.set(name, cost);
    return cost;
  });
}

/** Attacks end after a number of steps, never after a time, so that a busy machine gets the same result. */
const limits = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 20_000_000,
  maxAttackStringSize: 20_000,
};

function costOf({ pattern, flags }: Pattern): PatternCost {
  // Otherwise recheck starts Java or a native program.
  process.env.RECHECK_SYNC_BACKEND = 'pure';
  const result = checkSync(pattern, flags, limits);
  if (result.status === 'safe') return 'linear';
  if (result.status === 'unknown') return `undecided: ${result.error.kind}`;
  return `${result.complexity.summary} on ${result.attack.pattern}`;
}

const root = new URL('../../../', import.meta.url);
const file = new URL('tests/fixtures/pattern-costs.json', root);
const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** A test run leaves the work tree as it was. npm names its script here. */
const mayWrite = process.env.npm_lifecycle_event === 'pattern-costs';

/** Results of another version of the checker don't count. */
const checker = JSON.stringify([devDependencies.recheck, limits]);

interface KeptCosts {
  checker: string;
  costs: Record<string, PatternCost>;
}

function keptCosts(): Map<string, PatternCost> {
  if (!existsSync(file)) return new Map();
  const kept: KeptCosts = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(kept.checker === checker ? Object.entries(kept.costs) : []);
}

/** Adds a result to those that other test files may have added meanwhile. */
function keep(name: string, cost: PatternCost): void {
  const all = [...keptCosts().set(name, cost)].sort(([one], [other]) => (one < other ? -1 : 1));
  const kept: KeptCosts = { checker, costs: Object.fromEntries(all) };
  const next = new URL(`${file.href}.${process.pid}`);
  writeFileSync(next, `${JSON.stringify(kept, null, 2)}\n`);
  renameSync(next, file);
}
