import { useState } from 'preact/hooks';
import { askFullText } from '../../lib/app/ask-full-text.ts';
import { fullTextSentence } from '../../lib/presenters/article/full-text-failure.ts';
import { words } from '../../lib/i18n/en.ts';

/** The way from an excerpt to the whole text, for the article that is open. */
export interface FullText {
  running: boolean;
  /** Why it could not be had, in words. */
  failure: string | null;
  /** The article that it was asked for last. */
  asked: number | null;
  ask: () => void;
}

/** Asks the site for the open article's text once the reader says so; `came` runs when it is stored. */
export function useFullText(n: number, came: (n: number) => void): FullText {
  const [last, setLast] = useState<{ n: number; running: boolean; failure: string | null }>();
  const { running, failure } = last?.n === n ? last : idle;
  const ask = async () => {
    if (running) return;
    setLast({ n, running: true, failure: null });
    const result = await askFullText(n);
    const sentence = sentenceFor(result);
    setLast((now) => (now?.n === n ? { n, running: false, failure: sentence } : now));
    if (sentence === null) came(n);
  };
  return { running, failure, asked: last?.n ?? null, ask: () => void ask() };
}

const idle = { running: false, failure: null } as const;

function sentenceFor(result: Awaited<ReturnType<typeof askFullText>>): string | null {
  if (!result) return words.refresh.workerSilent;
  return result.ok ? null : fullTextSentence(result.failure, Date.now());
}
