import { useState } from 'preact/hooks';
import { requestFullText } from '../../lib/app/commands.ts';
import { t } from '../../lib/i18n/t.ts';
import { fullTextFailureMessage } from '../../lib/presenters/article/full-text-failure.ts';

/** The way from an excerpt to the whole text, for the article that is open. */
export interface FullTextRequest {
  running: boolean;
  /** Why it could not be had, in words. */
  failure: string | null;
  /** The article that it was asked for last. */
  requestedId: number | null;
  request: () => void;
}

/** Asks the site for the open article's text once the reader says so; `came` runs when it is stored. */
export function useFullText(
  articleId: number,
  onStored: (articleId: number) => void,
): FullTextRequest {
  const [last, setLast] = useState<{ n: number; running: boolean; failure: string | null }>();
  const { running, failure } = last?.n === articleId ? last : idle;
  const ask = async () => {
    if (running) return;
    setLast({ n: articleId, running: true, failure: null });
    const result = await requestFullText(articleId);
    const sentence = sentenceFor(result);
    setLast((now) =>
      now?.n === articleId ? { n: articleId, running: false, failure: sentence } : now,
    );
    if (sentence === null) onStored(articleId);
  };
  return { running, failure, requestedId: last?.n ?? null, request: () => void ask() };
}

const idle = { running: false, failure: null } as const;

function sentenceFor(result: Awaited<ReturnType<typeof requestFullText>>): string | null {
  if (!result) return t('refresh_workerSilent');
  return result.ok ? null : fullTextFailureMessage(result.failure, Date.now());
}
