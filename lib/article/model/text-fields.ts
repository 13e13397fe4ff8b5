import type { ArticleFields } from './article.ts';

/** The fields of an article that follow from the text of its current version. */
export type TextFields = Pick<
  ArticleFields,
  'hash' | 'keyPoints' | 'lead' | 'minutes' | 'sources' | 'pictures'
>;

/** Only the fields that follow from the text. */
export const textFieldsOf = ({
  hash,
  keyPoints,
  lead,
  minutes,
  sources,
  pictures,
}: TextFields): TextFields => ({ hash, keyPoints, lead, minutes, sources, pictures });
