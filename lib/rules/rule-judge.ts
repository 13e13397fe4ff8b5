import { valuesOf } from '../article/lists/article-facets.ts';
import { type FacetFilter, isWithin, partsOf } from '../article/lists/list-filter.ts';
import type { Article } from '../article/model/article.ts';
import type { Rule } from '../rule.ts';
import type { DocumentWords } from '../search/index/index-document.ts';
import type { QueryClock } from '../search/query/date-range.ts';
import { isNamedHost } from '../search/query/named-host.ts';
import { DocumentForms, DocumentMatcher } from '../search/rank/document-matcher.ts';
import { type RuleQuery, ruleQuery } from './rule-query.ts';

/** What rules are asked about. */
export type JudgedArticle = Pick<Article, 'kind' | 'author' | 'categories' | 'sources' | 'sortAt'>;

/** Tells which rules an article matches, by its words as they are indexed. Rules that are off match none. */
export type RuleJudge = (article: JudgedArticle, words: DocumentWords) => readonly Rule[];

type Test = (article: JudgedArticle, document: DocumentForms) => boolean;

/** The judge of these rules; `undefined` where none can match. */
export function ruleJudge(rules: readonly Rule[], clock: QueryClock): RuleJudge | undefined {
  const tests = rules.flatMap((rule) => {
    const asked = rule.isOn ? ruleQuery(rule, clock) : null;
    return asked ? [{ rule, test: testOf(asked) }] : [];
  });
  if (tests.length === 0) return undefined;
  return (article, words) => {
    const document = new DocumentForms(words);
    return tests.filter(({ test }) => test(article, document)).map(({ rule }) => rule);
  };
}

function testOf({ query, filters }: RuleQuery): Test {
  const { facets, span } = partsOf(filters);
  const matcher = query && new DocumentMatcher(query);
  return (article, document) =>
    (span === null || isWithin(article.sortAt, span)) &&
    facets.every((facet) => hasValue(article, facet)) &&
    (matcher === null ||
      // What a rule may ask of this kind is `source:` alone.
      matcher.matches(document, (_, name) =>
        article.sources.some((host) => isNamedHost(host, name)),
      ));
}

const hasValue = (article: JudgedArticle, { by, value }: FacetFilter): boolean =>
  by !== 'tag' && valuesOf[by](article).includes(value);
