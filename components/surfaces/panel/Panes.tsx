import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/i18n/t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import './Panes.css';

export type PanesProps = {
  /** `false` in a narrow panel, which shows the article alone. */
  list: ComponentChildren;
  /** The reading view; `false` while no article is open. */
  article: ComponentChildren;
};

/** From this width on, in pixels, the list stands beside the article. */
export const panesFrom = 900;

/** List and article side by side, or the article alone. A change between both keeps the article as it is. */
export function Panes({ list, article }: PanesProps) {
  return (
    <div class="Panes">
      {list && (
        <aside class="pane" aria-label={t('list_lists')}>
          {list}
        </aside>
      )}
      <div class="pane">
        {article || (
          <main>
            <EmptyState title={t('reading_none')} text={t('reading_noneHint')} />
          </main>
        )}
      </div>
    </div>
  );
}
