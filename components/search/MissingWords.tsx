import { t } from '../../lib/i18n/t.ts';
import './MissingWords.css';

export type MissingWordsProps = {
  /** The words of a search that an article does not have. */
  words: readonly string[];
};

/** What a result lacks, struck through. */
export function MissingWords({ words }: MissingWordsProps) {
  if (words.length === 0) return null;
  return (
    <p class="MissingWords">
      <span class="visually-hidden">{t('search_missing')} </span>
      {words.map((word) => (
        <s key={word}>{word}</s>
      ))}
    </p>
  );
}
