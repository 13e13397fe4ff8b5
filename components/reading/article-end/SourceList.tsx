import type { CitedSource } from '../../../lib/article/document/cited-sources.ts';
import { t } from '../../../lib/i18n/t.ts';
import { sourceLabel } from '../../../lib/presenters/article.ts';
import { ExpandableList } from '../../ui/ExpandableList.tsx';
import './SourceList.css';

export type SourceListProps = {
  sources: readonly CitedSource[];
  /** The number of stored articles that cite each source; `undefined` until counted. */
  citing: ReadonlyMap<string, number> | undefined;
  onShow: (host: string) => void;
};

const shownAtFirst = 6;

/** The hosts that an article cites. Each leads to the articles that cite it. */
export function SourceList({ sources, citing, onShow }: SourceListProps) {
  return (
    <div class="SourceList">
      <ExpandableList
        items={sources}
        limit={shownAtFirst}
        moreLabel={(count) => t('article_moreSources', { count })}
      >
        {({ host, pages }) => (
          <li key={host}>
            <button
              type="button"
              title={t('article_showSource', { host })}
              onClick={() => onShow(host)}
            >
              <span class="host">{host}</span>{' '}
              <span class="counts">{sourceLabel(pages, citing?.get(host))}</span>
            </button>
          </li>
        )}
      </ExpandableList>
    </div>
  );
}
