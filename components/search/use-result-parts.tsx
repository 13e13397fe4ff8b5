import { useMemo } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { rowLabel } from '../../lib/presenters/list.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import type { SearchView } from './search-view.ts';
import './MissingWords.css';

/**
 * What the row of a result shows differently from a row of a list; `undefined` without a search. Memoized, because
 * finding hits takes longer than drawing a row, and most renders change neither input. The closure lives as long as the
 * row, so this function has nothing else in scope that it could hold.
 */
export const useResultParts = (article: Article, search: SearchView | null) =>
  useMemo(() => (search ? resultParts(article, search) : undefined), [article, search]);

function resultParts(article: Article, search: SearchView) {
  const { text, missing, finder } = search;
  const words = (missing.get(article.id) ?? []).map(({ start, end }) => text.slice(start, end));
  const found = foundLabels(article, finder);
  return {
    title: <MarkedText text={article.title} hits={finder.hitsIn(article.title, 'title')} />,
    text: <ResultText article={article} finder={finder} />,
    below: <MissingWords words={words} isOutdated={isOutdated(search, article)} />,
    label: found.length > 0 ? <ResultLabels found={found} label={rowLabel(article)} /> : null,
  };
}

/** Whether the publisher has edited an article since it was found, so that the same search leaves it out. */
function isOutdated(
  { results, next, foundAt }: SearchView,
  { id, changedAt }: Pick<Article, 'id' | 'changedAt'>,
): boolean {
  if (next === null || changedAt === null || changedAt < foundAt) return false;
  const { matching } = next.results;
  return (
    results.matching.articleIds.includes(id) &&
    !matching.articleIds.includes(id) &&
    !next.ids.includes(id)
  );
}

type MissingWordsProps = {
  /** The words of a search that an article does not have. */
  words: readonly string[];
  /** Whether the article was found before the publisher edited it, and would not be found now. */
  isOutdated: boolean;
};

/** The words that a result lacks, struck through, or the note that it no longer matches. */
function MissingWords({ words, isOutdated }: MissingWordsProps) {
  if (isOutdated) return <p class="MissingWords">{t('search_noLongerMatches')}</p>;
  if (words.length === 0) return null;
  return (
    <p class="MissingWords">
      <span class="visually-hidden">{t('search_missing')} </span>
      {words.flatMap((word) => [<s key={word}>{word}</s>, ' '])}
    </p>
  );
}

/** The author or a category of a result. */
interface ResultLabel {
  text: string;
  hits: readonly Span[];
}

/** The author and the categories of an article that have hits. */
function foundLabels(
  { author, categories }: Pick<Article, 'author' | 'categories'>,
  finder: HitFinder,
): ResultLabel[] {
  const ofAuthor = author === null ? [] : [{ text: author, hits: finder.hitsIn(author, 'author') }];
  const ofCategories = categories.map((text) => {
    const hits = finder.hitsIn(text, 'category');
    return { text, hits };
  });
  return [...ofAuthor, ...ofCategories].filter(({ hits }) => hits.length > 0);
}

type ResultLabelsProps = {
  found: readonly ResultLabel[];
  /** The label that the row has in any list. */
  label: string | null;
};

/** The author and categories with hits, in place of a row's label, or before it if it has none. */
function ResultLabels({ found, label }: ResultLabelsProps) {
  const isFound = found.some(({ text }) => text === label);
  const labels = isFound || label === null ? found : [...found, { text: label, hits: [] }];
  return (
    <>
      {labels.map((each, index) => (
        <span key={each.text}>
          {index > 0 && ' · '}
          <MarkedText {...each} />
        </span>
      ))}
    </>
  );
}

let loading: Promise<typeof import('../../lib/store/results/snippets.ts')> | undefined;

/**
 * Loads the code that reads snippets, once. Rows drawn together continue together, so their snippets are read together.
 */
const loadSnippets = () => {
  loading ??= import('../../lib/store/results/snippets.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};

type ResultTextProps = {
  article: Article;
  finder: HitFinder;
};

/**
 * The snippet of a result, with the time at which a recording says it. Until it is read, or if there is none, the lead.
 */
function ResultText({ article, finder }: ResultTextProps) {
  const { id, hash, lead } = article;
  const read = async (signal: AbortSignal) => {
    const { readSnippet } = await loadSnippets();
    return readSnippet(article, finder, () => !signal.aborted);
  };
  const snippet = useAnswer(read, [id, hash, finder], { onFailure }).answer;
  if (!snippet) return <MarkedText text={lead} hits={finder.hitsIn(lead, 'body')} />;
  const { text, hits, seconds, isCutBefore, isCutAfter } = snippet;
  return (
    <>
      {seconds !== null && <b>{formatTimeCode(seconds)} </b>}
      {isCutBefore && '…'}
      <MarkedText text={text} hits={hits} />
      {isCutAfter && '…'}
    </>
  );
}

/** Without its snippet, the row still has its lead. */
const onFailure = (error: unknown) => console.warn('A snippet could not be read.', error);
