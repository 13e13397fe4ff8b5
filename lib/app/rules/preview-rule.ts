import type { ListFilter } from '../../article/lists/list-filter.ts';
import type { Article } from '../../article/model/article.ts';
import type { Rule } from '../../rule.ts';
import { readRuleText, ruleQuery } from '../../rules/rule-query.ts';
import { localClock, type QueryClock } from '../../search/query/date-range.ts';
import { describeQuery, type QueryClause } from '../../search/query/describe-query.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Query, QueryError } from '../../search/query/query.ts';
import { countArticles } from '../../store/articles/articles.ts';
import { readNarrowed } from '../../store/results/narrowed-articles.ts';
import { searchArticles } from '../../store/results/search-articles.ts';
import { searchedQuery } from '../../watch/entity-query.ts';
import { readNamedEntities } from '../watch/named-entities.ts';

/** What a rule would match among the stored articles. */
export interface RuleMatches {
  /** The mistakes in the rule's text, and the parts of it that a rule can't ask for. */
  errors: readonly QueryError[];
  /** What the rule's text asks for. */
  clauses: readonly QueryClause[];
  /** Whether the rule has a text or filters that can be matched. */
  isComplete: boolean;
  /** The indexed articles that match. */
  articleIds: readonly number[];
  /** The latest matches, newest first. */
  latest: readonly Article[];
  /** How many articles are stored. */
  stored: number;
}

/** How many matching articles are shown. */
const maxShown = 5;

/** Looks up what a rule would match now. */
export async function previewRule(
  rule: Pick<Rule, 'text' | 'terms'>,
  now: number,
): Promise<RuleMatches> {
  const clock = localClock(now);
  const entities = await readNamedEntities(rule.text);
  const written = readRuleText(rule.text, clock, entities);
  const asked = ruleQuery(rule, clock, entities);
  const searched = asked?.query && searchedQuery(asked.query, entities, clock);
  const matches = asked ? await findMatches(searched, asked.filters, clock) : noMatches;
  return {
    errors: written.errors,
    clauses: describeQuery(written),
    isComplete: asked !== null,
    ...matches,
    stored: await countArticles(),
  };
}

type Matches = Pick<RuleMatches, 'articleIds' | 'latest'>;

const noMatches: Matches = { articleIds: [], latest: [] };

async function findMatches(
  query: Query | null | undefined,
  filters: readonly ListFilter[],
  clock: QueryClock,
): Promise<Matches> {
  const { all, articles, matching } = await searchArticles(query ?? parseQuery('', clock), {
    now: clock.now,
    limit: maxShown,
    order: 'newest',
    scanned: [],
    isLiteral: true,
    among: await readNarrowed(filters),
  });
  return {
    articleIds: [...matching.articleIds],
    latest: all.hits.flatMap(({ articleId }) => articles.get(articleId) ?? []),
  };
}
