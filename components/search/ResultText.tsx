import type { Article } from '../../lib/article/model/article.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import { useAnswer } from '../ui/use-answer.ts';

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

export type ResultTextProps = {
  article: Article;
  finder: HitFinder;
};

/**
 * The snippet of a result, with the time at which a recording says it. Until it is read, or if there is none, the lead.
 */
export function ResultText({ article, finder }: ResultTextProps) {
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
