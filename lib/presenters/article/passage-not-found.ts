import { t } from '../../i18n/t.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Reports that no passage matches a key point, and which of its figures are absent from the text. */
export const passageNotFoundMessage = (absent: readonly string[]): string =>
  absent.length === 0
    ? t('keyPoints_passageNotFound')
    : t('keyPoints_figuresNotFound', { figures: list.format(absent) });
