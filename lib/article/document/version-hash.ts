import { keyPointText } from '../model/body-text.ts';
import type { ArticleDocument } from './article-document.ts';

/** Input of the version hash: versions that differ only in markup are one version. */
export const versionHashInput = ({
  title,
  keyPoints,
  bodyText,
}: Pick<ArticleDocument, 'title' | 'keyPoints' | 'bodyText'>): string =>
  [title, keyPointText(keyPoints), bodyText].join('\u0000');
