import type { SpokenArticle } from './speech.ts';

/** Keeps the previous object while only the word changes. */
export function withProgress(before: SpokenArticle | null, now: SpokenArticle): SpokenArticle {
  const isSame =
    before?.script === now.script &&
    before.at === now.at &&
    before.state === now.state &&
    before.failure === now.failure;
  return isSame ? before : now;
}
