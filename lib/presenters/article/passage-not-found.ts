import { t } from '../../i18n/t.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Says that no passage was found for a Highlight, and which of its figures the text does not have. */
export const passageNotFoundMessage = (absent: readonly string[]): string =>
  absent.length === 0
    ? t('keyPoints_noPassage')
    : t('keyPoints_noFigure', { figures: list.format(absent) });
