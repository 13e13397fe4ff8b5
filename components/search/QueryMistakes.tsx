import { queryErrorMessages } from '../../lib/presenters/search.ts';
import type { Query } from '../../lib/search/query/query.ts';

export type QueryMistakesProps = {
  query: Pick<Query, 'text' | 'errors'> | undefined;
};

/** What is wrong with a query, each mistake with its part of it. Only a region that is there before them is announced. */
export function QueryMistakes({ query }: QueryMistakesProps) {
  return (
    <div class="mistakes" aria-live="polite">
      {query &&
        queryErrorMessages(query.errors, query.text).map((message) => (
          <p key={message} class="mistake">
            {message}
          </p>
        ))}
    </div>
  );
}
