import type { BylinePart } from '../../lib/notice/byline.ts';
import './Byline.css';

export type BylineProps = { parts: readonly BylinePart[] };

/** Author, dates and reading time; a date says the exact time to who points at it. */
export function Byline({ parts }: BylineProps) {
  return (
    <p class="Byline">
      {parts.map(({ text, at, exact }, index) => (
        <>
          {index > 0 && ' · '}
          {at === undefined ? (
            <span>{text}</span>
          ) : (
            <time dateTime={new Date(at).toISOString()} title={exact}>
              {text}
            </time>
          )}
        </>
      ))}
    </p>
  );
}
