import { queryErrorMessages } from '../../lib/presenters/search.ts';
import type { Query } from '../../lib/search/query/query.ts';

export type QueryMistakesProps = Pick<Query, 'text' | 'errors'>;

/** What is wrong with a query, each mistake with its part of it. */
export function QueryMistakes({ text, errors }: QueryMistakesProps) {
  return (
    <>
      {queryErrorMessages(errors, text).map((message) => (
        <p key={message} class="mistake">
          {message}
        </p>
      ))}
    </>
  );
}
