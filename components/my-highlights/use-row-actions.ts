import type { Highlight } from '../../lib/highlight/highlight.ts';
import { highlightTitle, type ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { quoteToCopy } from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { highlightLink } from '../highlight/highlight-link.ts';
import type { HighlightEdits } from '../highlight/highlighter.ts';
import { useHighlightEdits } from '../highlight/use-highlight-edits.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { HighlightRowActions } from './highlight-menu.ts';

export interface RowActionOptions
  extends Pick<HighlightRowActions, 'openArticle' | 'toggleNote' | 'play' | 'exportShown'> {
  names: ColorNames;
  feedback: Pick<Feedback, 'showToast' | 'openTab'>;
  onRemove: (highlight: Highlight) => void;
}

/** The actions on the rows of the list, and the edits for a row's note editor. */
export function useRowActions({ names, feedback, onRemove, ...others }: RowActionOptions): {
  actions: HighlightRowActions;
  edits: HighlightEdits;
} {
  const edits = useHighlightEdits(names, feedback.showToast);
  const { changeColor, remove, copy } = edits;
  const copyQuote = (listed: ListedHighlight) => {
    const { highlight, change } = listed;
    const source = { ...highlight, title: highlightTitle(listed) };
    copy(quoteToCopy(highlight, change), source, () => highlightLink(listed));
  };
  const removeAndClose = (highlight: Highlight) => {
    remove(highlight);
    onRemove(highlight);
  };
  const { openTab } = feedback;
  return {
    actions: { ...others, changeColor, remove: removeAndClose, copyQuote, openTab },
    edits,
  };
}
