import type { Riser } from './briefing.ts';

/** Fewer mentions than this are noise: at the publisher's pace, most counts of a week are 0 to 3. */
const minMentions = 5;

/** The most risers that fit in a briefing of two minutes. */
const maxRisers = 5;

/**
 * The entities that more articles mention this week than last week, the largest increase first. Each list has the names
 * that an article mentions.
 */
export function risersOf(
  thisWeek: readonly (readonly string[])[],
  lastWeek: readonly (readonly string[])[],
): Riser[] {
  const before = countNames(lastWeek.flat());
  return [...countNames(thisWeek.flat())]
    .map(([name, count]) => ({ name, count, before: before.get(name) ?? 0 }))
    .filter((riser) => riser.count >= minMentions && riser.count > riser.before)
    .sort(
      (one, two) =>
        two.count - two.before - (one.count - one.before) ||
        two.count - one.count ||
        (one.name < two.name ? -1 : 1),
    )
    .slice(0, maxRisers);
}

/** How often each name occurs in a list. */
export function countNames(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
