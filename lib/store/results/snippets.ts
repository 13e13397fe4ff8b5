import { articleDocument } from '../../article/document/derive-document.ts';
import type { Article } from '../../article/model/article.ts';
import { createPause } from '../../pause.ts';
import type { HitFinder } from '../../search/hits/hit-finder.ts';
import { secondsAt } from '../../search/hits/opening-hit.ts';
import { bestSnippet, type Snippet } from '../../search/hits/snippet.ts';
import { type StoredText, storedTextsOf } from '../articles/stored-texts.ts';
import { read } from '../db/database.ts';

/** A snippet, and the second at which it is said in the article's recording; `null` if it is not. */
export interface TimedSnippet extends Snippet {
  seconds: number | null;
}

interface SnippetRequest {
  article: Article;
  finder: HitFinder;
  isWanted: () => boolean;
  resolve: (snippet: Promise<TimedSnippet | null>) => void;
}

let waiting: SnippetRequest[] = [];

/**
 * The part of an article that shows best why it was found; `null` if its text does not show that or is not stored, or
 * if it is not wanted any more once its turn has come. Snippets that are requested at the same time are read together.
 */
export const readSnippet = (
  article: Article,
  finder: HitFinder,
  isWanted: () => boolean = () => true,
): Promise<TimedSnippet | null> =>
  new Promise((resolve) => {
    if (waiting.length === 0) queueMicrotask(readWaiting);
    waiting.push({ article, finder, isWanted, resolve });
  });

/** Answers in the order of the requests, a few in each task, so that rows in view do not wait for those below. */
async function readWaiting(): Promise<void> {
  const requests = waiting;
  waiting = [];
  const articles = requests.map(({ article }) => article);
  const reading = read(['bodies'], (tx) => storedTextsOf(tx, articles));
  const pause = createPause();
  for (const [index, { finder, isWanted, resolve }] of requests.entries()) {
    const snippet = reading.then((texts) => {
      const text = texts[index];
      return text && isWanted() ? snippetOf(text, finder) : null;
    });
    resolve(snippet);
    // The caller gets the error.
    await snippet.catch(() => null);
    await pause();
  }
}

function snippetOf({ article, body }: StoredText, finder: HitFinder): TimedSnippet | null {
  if (!body) return null;
  const document = articleDocument({ ...body, url: article.url });
  const snippet = bestSnippet(document.lines, finder);
  if (!snippet) return null;
  const { start, hits } = snippet;
  return {
    ...snippet,
    seconds: secondsAt(article, document, snippet, start + (hits[0]?.start ?? 0)),
  };
}
