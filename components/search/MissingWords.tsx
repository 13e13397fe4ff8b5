import { t } from '../../lib/i18n/t.ts';
import './MissingWords.css';

export type MissingWordsProps = {
  /** The words of a search that an article does not have. */
  words: readonly string[];
  /** Whether the article was found before the publisher edited it, and would not be found now. */
  isOutdated: boolean;
};

/** The words that a result lacks, struck through, or the note that it no longer matches. */
export function MissingWords({ words, isOutdated }: MissingWordsProps) {
  if (isOutdated) return <p class="MissingWords">{t('search_noLongerMatches')}</p>;
  if (words.length === 0) return null;
  return (
    <p class="MissingWords">
      <span class="visually-hidden">{t('search_missing')} </span>
      {words.flatMap((word) => [<s key={word}>{word}</s>, ' '])}
    </p>
  );
}
