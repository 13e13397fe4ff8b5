import type { BriefingSource } from '../../lib/briefing/article-points.ts';
import type { Briefing } from '../../lib/briefing/briefing.ts';
import { storedArticle } from '../support/builders/articles.ts';

/** A source of a briefing with these key points. */
export function source(
  slug: string,
  keyPoints: readonly string[],
  fields: Partial<BriefingSource> = {},
): BriefingSource {
  const points = keyPoints.map((text) => ({ text, points: [] }));
  return storedArticle(1, slug, { keyPoints: points, title: slug, categories: [], ...fields });
}

/** A briefing in lines, to compare it with an expected text. */
export function showBriefing(briefing: Briefing | null): string[] {
  if (!briefing) return ['nothing'];
  const { sections, left } = briefing;
  return [
    ...sections.flatMap(({ kind, name, articles }) => [
      name ? `${kind} ${name}` : kind,
      ...articles.flatMap(({ title, points }) => [
        `  ${title}`,
        ...points.map(({ point, text, also }) => {
          const others = also.map((each) => `${each.title}#${each.point}`).join(', ');
          return `    ${point ?? '–'} ${text}${others && ` (also ${others})`}`;
        }),
      ]),
    ]),
    ...(left > 0 ? [`${left} left`] : []),
  ];
}
