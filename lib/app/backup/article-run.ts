/** A run over articles, which reports its progress and can be stopped. */
export interface ArticleRun {
  onProgress: (done: number, all: number) => void;
  signal: AbortSignal;
}

/** A run that nobody watches or stops. */
export const unobserved: ArticleRun = {
  onProgress: () => undefined,
  signal: new AbortController().signal,
};
