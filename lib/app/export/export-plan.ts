import type { ExportScope } from '../../export/export-choice.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { numbersAt } from '../../store/articles/articles.ts';
import { everyNumber, numbersBetween, savedInOrder } from '../../store/lists/export-rows.ts';
import { allHighlights, highlightsOf, highlightsWith } from '../../store/user/highlights.ts';
import { startOfNextDay } from '../../i18n/format-time.ts';

/** Choices that are made of articles and highlights. */
export type ItemScope = Exclude<ExportScope, { kind: 'channels' }>;

/** What goes into a file, in order. */
export interface ExportPlan {
  numbers: number[];
  /** By the number of their article. */
  highlights: ReadonlyMap<number, Highlight[]>;
  /** Highlights whose article is stored no more, by its address. */
  gone: [Highlight, ...Highlight[]][];
  withText: boolean;
}

/** Looks up what a choice consists of; the articles themselves are read later, some at a time. */
export async function planExport(scope: ItemScope): Promise<ExportPlan> {
  const chosen = await highlightsFor(scope);
  const articles = await numbersAt([...new Set(chosen.map(({ url }) => url))]);
  const byNumber = Map.groupBy(chosen, ({ url }) => articles.get(url) ?? null);
  const gone = Map.groupBy(byNumber.get(null) ?? [], ({ url }) => url);
  const kept = [...byNumber].flatMap(([n, highlights]): [number, Highlight[]][] =>
    n === null ? [] : [[n, highlights]],
  );
  const marked = kept.map(([n]) => n);
  const numbers = await numbersOf(scope, marked);
  const wanted = new Set(numbers);
  const isAll = scope.kind === 'highlights' || scope.kind === 'everything';
  return {
    numbers,
    highlights: new Map(kept.filter(([n]) => wanted.has(n))),
    gone: isAll
      ? [...gone.values()].flatMap(([first, ...rest]): ExportPlan['gone'] =>
          first ? [[first, ...rest]] : [],
        )
      : [],
    withText: scope.kind !== 'highlights',
  };
}

/** Those of one article, those that a list shows, in its order, or all. */
async function highlightsFor(scope: ItemScope): Promise<Highlight[]> {
  if (scope.kind === 'article') return highlightsOf(scope.n);
  if (scope.kind !== 'highlights' || !scope.ids) return allHighlights();
  return (await highlightsWith(scope.ids)).filter((highlight) => highlight !== undefined);
}

/** `marked` are the articles of the highlights, in the order of these. */
async function numbersOf(scope: ItemScope, marked: readonly number[]): Promise<number[]> {
  switch (scope.kind) {
    case 'article':
      return [scope.n];
    case 'day':
      return numbersBetween(scope.day, startOfNextDay(scope.day));
    case 'list':
      return [...scope.numbers];
    case 'saved':
      return savedInOrder();
    case 'highlights':
      return scope.ids ? [...marked] : marked.toSorted((one, other) => other - one);
    case 'everything':
      return everyNumber();
  }
}
