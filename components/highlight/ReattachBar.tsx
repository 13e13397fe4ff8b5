import { t } from '../../lib/i18n/t.ts';
import { highlightLabel } from '../../lib/presenters/highlight.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonRow } from '../ui/ButtonRow.tsx';
import type { Highlighter } from './highlighter.ts';
import './ReattachBar.css';

export type ReattachBarProps = {
  highlighter: Pick<Highlighter, 'reattaching' | 'target' | 'actions'>;
};

/** The bar at the foot of the view while the user looks for the words that a highlight belongs to. */
export function ReattachBar({ highlighter }: ReattachBarProps) {
  const { reattaching, target, actions } = highlighter;
  if (reattaching === null) return null;
  return (
    <fieldset
      class="ReattachBar"
      aria-label={t('highlight_reattach')}
      data-highlighter
      // Keeps the selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="text" role="status">
        <p class="quote" dir="auto">
          {t('highlight_reattachTitle', { quote: highlightLabel(reattaching) })}
        </p>
        <p>{t('highlight_reattachHint')}</p>
      </div>
      <ButtonRow>
        <Button
          look="primary"
          disabled={target?.kind !== 'selection'}
          onClick={actions.reattachHere}
        >
          {t('highlight_attachHere')}
        </Button>
        <Button onClick={() => actions.reattach(null)}>{t('action_cancel')}</Button>
      </ButtonRow>
    </fieldset>
  );
}
