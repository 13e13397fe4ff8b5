import type { ComponentChildren } from 'preact';
import type { Numbering } from '../../../lib/article/model/body.ts';
import './ListView.css';

export type ListViewProps = {
  ordered: boolean;
  numbering: Numbering | undefined;
  items: readonly ComponentChildren[];
};

/** A list with the publisher's markers and numbers. */
export function ListView({ ordered, numbering, items }: ListViewProps) {
  if (!ordered) {
    return (
      <ul class="ListView">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  }
  const { numerals = 'decimal', numbers = [] } = numbering ?? {};
  const isWide =
    numerals.endsWith('roman') ||
    items.length > 99 ||
    numbers.some((number) => Math.abs(number) > 99);
  return (
    <ol class="ListView" data-numerals={numerals} data-wide={isWide}>
      {items.map((item, at) => (
        <li value={numbers[at]}>{item}</li>
      ))}
    </ol>
  );
}
