import { type ArticleFormat, holdsHighlightsOnly } from '../../export/export-choice.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { articleIdsSince } from '../../store/lists/export-articles.ts';
import type { ExportPlan } from './export-plan.ts';

/**
 * Narrows a plan to what was added or changed since then. An article is included as a whole, with all its highlights,
 * because its file replaces the earlier one. In a table, rows are added to earlier ones, so only new highlights are
 * included.
 */
export async function onlyNew(
  plan: ExportPlan,
  format: ArticleFormat,
  since: number,
): Promise<ExportPlan> {
  const { articleIds, highlights, withoutArticle, withText } = plan;
  const isNew = ({ changedAt }: Highlight) => changedAt >= since;
  const inRows = holdsHighlightsOnly(format);
  const changed = withText && !inRows ? await articleIdsSince(since) : new Set<number>();
  const kept = (all: readonly Highlight[]) => (inRows ? all.filter(isNew) : [...all]);
  return {
    withText,
    articleIds: articleIds.filter((id) => changed.has(id) || highlights.get(id)?.some(isNew)),
    highlights: new Map([...highlights].map(([id, all]) => [id, kept(all)])),
    withoutArticle: withoutArticle
      .filter((all) => all.some(isNew))
      .flatMap((all): ExportPlan['withoutArticle'] => {
        const [first, ...rest] = kept(all);
        return first ? [[first, ...rest]] : [];
      }),
  };
}
