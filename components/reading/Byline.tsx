import { articlesByLabel, type BylinePart } from '../../lib/presenters/article.ts';
import './Byline.css';

export type BylineProps = {
  parts: readonly BylinePart[];
  /** The number of stored articles by this author; `undefined` until counted. */
  byAuthor?: number | undefined;
  onAuthor: (author: string) => void;
};

/** Author, dates and reading time. The author leads to their other articles; a date shows its exact time on hover. */
export function Byline({ parts, byAuthor, onAuthor }: BylineProps) {
  return (
    <p class="Byline">
      {parts.map((part, index) => (
        <>
          {/* A line may end with the separator, and doesn't begin with it. */}
          {index > 0 && '\u00a0· '}
          <Part part={part} byAuthor={byAuthor} onAuthor={onAuthor} />
        </>
      ))}
    </p>
  );
}

type PartProps = Omit<BylineProps, 'parts'> & { part: BylinePart };

function Part({ part, byAuthor, onAuthor }: PartProps) {
  const { text, author, at, exact } = part;
  if (author !== undefined) {
    const title = articlesByLabel(author, byAuthor ?? null);
    return (
      <button type="button" title={title} onClick={() => onAuthor(author)}>
        {text}
      </button>
    );
  }
  if (at === undefined) return <span>{text}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {text}
    </time>
  );
}
