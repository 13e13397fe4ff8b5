import {
  type Checks,
  hasFields,
  isNumber,
  isText,
  isTime,
  oneOf,
  orMissing,
  orNull,
  valuesOf,
  withDefaults,
} from '../../checks.ts';
import type { HighlightOrder } from '../../highlight/highlight-list.ts';
import {
  type HighlightsView,
  type ListName,
  type ListPlace,
  type ListTop,
  newView,
  type OtherListName,
  type PopupTab,
  type ViewRow,
} from '../rows/views.ts';

const placeChecks: Checks<ListPlace> = {
  selectedId: orNull(isNumber),
  top: orNull(
    hasFields({ articleId: isNumber, sortAt: isTime, offset: isNumber } satisfies Checks<ListTop>),
  ),
};

const highlightsViewChecks: Checks<HighlightsView> = {
  order: oneOf<HighlightOrder>({ article: true, date: true }),
  terms: isText,
  search: isText,
  selected: orNull(isText),
  top: orNull(hasFields({ row: isText, offset: isNumber })),
};

const viewChecks: Checks<ViewRow> = {
  surface: isText,
  list: oneOf<ListName>({
    unread: true,
    all: true,
    saved: true,
    watch: true,
    mentions: true,
    changed: true,
    recentlyRead: true,
    myHighlights: true,
    briefing: true,
  }),
  terms: isText,
  order: oneOf<ViewRow['order']>({ newest: true, oldest: true }),
  search: orMissing(isText),
  searchedFrom: orMissing(orNull(oneOf<OtherListName>({ myHighlights: true, briefing: true }))),
  resultOrder: orMissing(
    oneOf<NonNullable<ViewRow['resultOrder']>>({ relevance: true, newest: true }),
  ),
  tab: oneOf<PopupTab>({ unread: true, keyPoints: true, saved: true, watch: true }),
  articleId: orNull(isNumber),
  places: valuesOf(hasFields(placeChecks)),
  episodeId: orMissing(orNull(isNumber)),
  keyPoint: orMissing(orNull(isText)),
  note: orMissing(orNull(isText)),
  briefing: orMissing(orNull(isText)),
  highlights: orMissing(hasFields(highlightsViewChecks)),
  at: isTime,
};

/** What surfaces show. */
export const viewGuards = { views: hasFields(viewChecks) };

/** What queries get in place of a refused row. */
export const viewStandIns = {
  views: (row: object) =>
    withDefaults(viewChecks, row, newView(String(Reflect.get(row, 'surface')))),
};
