import { tokensOf } from '../search/words/tokens.ts';
import { type Briefing, pointsOf } from './briefing.ts';

/**
 * Finds briefings that have every word of a text, each as the beginning of a word, folded as in search. The briefings
 * are cut into words once, at the first search.
 */
export function briefingFinder<Found extends Briefing>(
  briefings: readonly Found[],
): (text: string) => readonly Found[] {
  let cut: { briefing: Found; terms: readonly string[] }[] | null = null;
  return (text) => {
    const wanted = tokensOf(text).map(({ term }) => term);
    if (wanted.length === 0) return briefings;
    cut ??= briefings.map((briefing) => ({ briefing, terms: termsOf(briefing) }));
    return cut
      .filter(({ terms }) => wanted.every((word) => terms.some((term) => term.startsWith(word))))
      .map(({ briefing }) => briefing);
  };
}

const termsOf = (briefing: Briefing): string[] => [
  ...new Set(
    [
      ...briefing.sections.map(({ name }) => name),
      ...pointsOf(briefing).flatMap(({ title, text }) => [title, text]),
    ].flatMap((each) => tokensOf(each).map(({ term }) => term)),
  ),
];
