import { keyPointText } from '../model/body-text.ts';
import type { ArticleDocument } from './article-document.ts';

/** Input of the version hash: versions with the same words are one version, whatever their markup. */
export const versionHashInput = ({
  title,
  keyPoints,
  bodyText,
}: Pick<ArticleDocument, 'title' | 'keyPoints' | 'bodyText'>): string =>
  [title, keyPointText(keyPoints), bodyText].join('\u0000');
