import { facetValues } from '../article/lists/article-facets.ts';
import type { Article } from '../article/model/article.ts';
import type { Rule } from '../rule.ts';
import { type EntityCondition, type RuleCondition, unfollowedIn } from '../rule-condition.ts';
import type { DocumentWords } from '../search/index/index-document.ts';
import { isNamedHost } from '../search/query/named-host.ts';
import type { WatchHits } from '../watch/watch-hits.ts';
import { DocumentForms, hasWords } from './document-forms.ts';

/** The fields of an article that rules are judged by, besides its words. */
export type JudgedArticle = Pick<Article, 'kind' | 'author' | 'categories' | 'sources' | 'sortAt'>;

/**
 * Tells which rules an article matches, by its words as they are indexed and by the followed entities in it. Rules that
 * are off match nothing.
 */
export type RuleJudge = (
  article: JudgedArticle,
  words: DocumentWords,
  hits: WatchHits | null | undefined,
) => readonly Rule[];

/** Makes the judge of these rules for these followed entities; `undefined` if no rule can match. */
export function ruleJudge(
  rules: readonly Rule[],
  followed: ReadonlySet<string>,
): RuleJudge | undefined {
  const active = rules.flatMap((rule) =>
    // Nobody looks for entities that aren't followed, so a negated `about:` of one would match every article.
    rule.isOn && rule.condition && unfollowedIn(rule.condition, followed) === undefined
      ? [{ rule, condition: rule.condition }]
      : [],
  );
  if (active.length === 0) return undefined;
  return (article, words, hits) => {
    const holds = judgeOf({ article, document: new DocumentForms(words), hits, followed });
    return active.filter(({ condition }) => holds(condition)).map(({ rule }) => rule);
  };
}

interface Judged {
  article: JudgedArticle;
  document: DocumentForms;
  hits: WatchHits | null | undefined;
  followed: ReadonlySet<string>;
}

function judgeOf({ article, document, hits, followed }: Judged) {
  const holds = (condition: RuleCondition): boolean => {
    switch (condition.asks) {
      case 'words':
        return hasWords(document, condition);
      case 'facet':
        return facetValues[condition.by](article).includes(condition.value);
      case 'host':
        return article.sources.some((host) => isNamedHost(host, condition.name));
      case 'entity':
        return names(condition);
      case 'published':
        return (
          (condition.from ?? Number.NEGATIVE_INFINITY) <= article.sortAt &&
          article.sortAt < (condition.to ?? Number.POSITIVE_INFINITY)
        );
      case 'not':
        return !holds(condition.of);
      case 'all':
        return condition.of.every(holds);
      case 'any':
        return condition.of.some(holds);
    }
  };
  const names = ({ name, isAbout, names: otherwise }: EntityCondition): boolean =>
    followed.has(name)
      ? hits != null && (hits.about.includes(name) || (!isAbout && hits.mentioned.includes(name)))
      : otherwise.some(holds);
  return holds;
}
