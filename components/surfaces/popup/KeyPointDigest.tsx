import { Bookmark, BookmarkCheck } from 'lucide';
import { groupByDay } from '../../../lib/article/lists/day-groups.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { formatDayHeading } from '../../../lib/i18n/format-date.ts';
import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import type { ShortList } from '../../../lib/store/lists/short-list.ts';
import { headlineClicks } from '../../article/headline-clicks.ts';
import { KeyPointText } from '../../article/KeyPointText.tsx';
import { RowGroup } from '../../list/RowGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import '../../ui/style/bullets.css';
import './KeyPointDigest.css';

export type KeyPointDigestProps = {
  digest: ShortList;
  now: number;
  /** The article that keys act on. */
  selectedId: number | null;
  /** Opens an article, at the passage of a key point if one is given. */
  onOpen: (articleId: number, keyPoint?: string) => void;
  onSelect: (articleId: number) => void;
  onSave: (articleId: number) => void;
};

/** The publisher's key points by day and article. A headline leads to its article, a key point to its passage. */
export function KeyPointDigest(props: KeyPointDigestProps) {
  const { digest, now, selectedId, onOpen, onSelect, onSave } = props;
  return (
    <div class="KeyPointDigest">
      {groupByDay(digest.articles, ({ sortAt }) => sortAt).map(({ day, rows }) => (
        <RowGroup key={day} title={formatDayHeading(day, now)}>
          {rows.map(({ id, url, title, keyPoints }) => (
            <section
              key={id}
              aria-labelledby={`points-of-${id}`}
              aria-current={id === selectedId ? 'true' : undefined}
              onFocusIn={id === selectedId ? undefined : () => onSelect(id)}
            >
              <div class="headline">
                <h3 id={`points-of-${id}`}>
                  <button
                    type="button"
                    data-stop={id}
                    {...publisherText}
                    {...headlineClicks(url, () => onOpen(id))}
                  >
                    {title}
                  </button>
                </h3>
                <IconButton
                  icon={digest.saved.has(id) ? BookmarkCheck : Bookmark}
                  label={t('action_saveFor', { title })}
                  pressed={digest.saved.has(id)}
                  onClick={() => onSave(id)}
                />
              </div>
              <Points points={keyPoints} url={url} onOpen={(keyPoint) => onOpen(id, keyPoint)} />
            </section>
          ))}
        </RowGroup>
      ))}
    </div>
  );
}

type PointsProps = {
  points: readonly KeyPoint[];
  url: string;
  onOpen: (keyPoint: string) => void;
};

function Points({ points, url, onOpen }: PointsProps) {
  return (
    <ul class="Bullets" {...publisherText}>
      {points.map((point) => (
        <li key={point.text}>
          <button type="button" data-stop="" {...headlineClicks(url, () => onOpen(point.text))}>
            <KeyPointText point={point} />
          </button>
          {point.points.length > 0 && <Points points={point.points} url={url} onOpen={onOpen} />}
        </li>
      ))}
    </ul>
  );
}
