import { useState } from 'preact/hooks';
import { requestFullText } from '../../lib/app/commands.ts';
import { t } from '../../lib/i18n/t.ts';
import { fullTextFailureMessage } from '../../lib/presenters/failure.ts';
import { currentTime } from '../live/use-now.ts';

/** The request for the full text of the open article. */
export interface FullTextRequest {
  running: boolean;
  /** Why it failed, as a sentence. */
  failure: string | null;
  /** The article it was last requested for. */
  requestedId: number | null;
  request: () => void;
}

/** Requests the full text of the open article when the user asks for it. `onStored` runs once it is stored. */
export function useFullText(
  articleId: number,
  onStored: (articleId: number) => void,
): FullTextRequest {
  const [last, setLast] = useState<{
    articleId: number;
    running: boolean;
    failure: string | null;
  }>();
  const { running, failure } = last?.articleId === articleId ? last : idle;
  const request = async () => {
    if (running) return;
    setLast({ articleId, running: true, failure: null });
    const result = await requestFullText(articleId);
    const sentence = sentenceFor(result);
    setLast((now) =>
      now?.articleId === articleId ? { articleId, running: false, failure: sentence } : now,
    );
    if (sentence === null) onStored(articleId);
  };
  return { running, failure, requestedId: last?.articleId ?? null, request: () => void request() };
}

const idle = { running: false, failure: null } as const;

function sentenceFor(result: Awaited<ReturnType<typeof requestFullText>>): string | null {
  if (!result) return t('error_workerUnresponsive');
  return result.ok ? null : fullTextFailureMessage(result.failure, currentTime());
}
