import { useRef, useState } from 'preact/hooks';
import { findNamingPoints, type NamingPoint } from '../../lib/app/watch/naming-points.ts';
import { inQuotes, writeValue } from '../../lib/article/lists/operator-terms.ts';
import type { ExportScope } from '../../lib/export/export-choice.ts';
import { formatLongDate } from '../../lib/i18n/format-date.ts';
import { t } from '../../lib/i18n/t.ts';
import { dossierSummary, dossierText } from '../../lib/presenters/watch/dossier.ts';
import { forumBoardOf } from '../../lib/site/forum-boards.ts';
import { publisherText } from '../../lib/site/site.ts';
import { type Dossier, readDossier } from '../../lib/store/watch/dossier.ts';
import { weeklyCounts } from '../../lib/watch/weekly-counts.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import { TextLink } from '../article/TextLink.tsx';
import type { Copy } from '../live/use-copy.ts';
import { latest, useLive } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { FollowSwitch } from './FollowSwitch.tsx';
import { WeekChart } from './WeekChart.tsx';
import './DossierDialog.css';

export type DossierDialogProps = {
  /** The name of an entity, of the built-in list or the user's own. */
  name: string;
  /** Whether it is followed. If so when the dialog opens, it has been searched for in all articles. */
  isFollowed: boolean;
  now: number;
  copy: Copy;
  /** Opens an article, at the passage of a key point if one is given. */
  onOpen: (articleId: number, keyPoint?: string) => void;
  /** Shows the articles about it as search results, where they can be filtered. */
  onSearch: (query: string) => void;
  onExport: (scope: ExportScope) => void;
  onClose: () => void;
};

/** How many articles are listed at a time, how many key points are listed, and how many weeks are drawn. */
const most = { articles: 60, points: 20, weeks: 26 } as const;

/** What is stored of an entity: mentions per week, the key points that name it, and its articles. */
export function DossierDialog(props: DossierDialogProps) {
  const { name, isFollowed, now, copy, onOpen, onSearch, onExport, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [limit, setLimit] = useState<number>(most.articles);
  // What is followed from here on is looked for in the background; the articles shown stay.
  const [wasFollowed] = useState(isFollowed);
  const dossier = useDossier({ name, isFollowed: wasFollowed, now }, limit);
  const board = forumBoardOf(name);
  const points = useNamingPoints(name, dossier?.articles);
  const leave = (go: () => void) => {
    dialog.current?.close();
    go();
  };
  return (
    <Dialog
      class="DossierDialog"
      title={name}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      {dossier && (
        <div class="content">
          <p>{dossierSummary(dossier.about, dossier.mentions, dossier.times.at(-1))}</p>
          {!wasFollowed && <FollowSwitch name={name} isFollowed={isFollowed} />}
          <WeekChart weeks={weeklyCounts(dossier.times, now, most.weeks)} />
          <div class="actions">
            <Button
              onClick={() =>
                copy({ text: dossierText(name, dossier.articles) }, t('dossier_copied'))
              }
            >
              {t('dossier_copy')}
            </Button>
            <Button onClick={() => leave(() => onExport(exportScope(name, dossier)))}>
              {t('export_open')}
            </Button>
            <Button
              onClick={() =>
                leave(() => onSearch(wasFollowed ? `about:${writeValue(name)}` : inQuotes(name)))
              }
            >
              {t('dossier_search')}
            </Button>
            {board && (
              <TextLink href={board} text={t('dossier_forum')} external>
                {t('dossier_forum')}
              </TextLink>
            )}
          </div>
          {points.length > 0 && (
            <section>
              <h3>{t('dossier_points')}</h3>
              <ul class="points">
                {points.slice(0, most.points).map(({ text, article }) => (
                  <li key={`${article.id} ${text}`}>
                    <button
                      type="button"
                      {...publisherText}
                      {...headlineClicks(article.url, () => leave(() => onOpen(article.id, text)))}
                    >
                      {text}
                    </button>
                    <span>{formatLongDate(article.sortAt)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <DossierTimeline
            dossier={dossier}
            onOpen={(articleId) => leave(() => onOpen(articleId))}
            onMore={() => setLimit(limit + most.articles)}
          />
        </div>
      )}
    </Dialog>
  );
}

/** All of its articles, the newest first. */
const exportScope = (name: string, { articleIds }: Dossier): ExportScope => ({
  kind: 'list',
  count: articleIds.length,
  readIds: async () => articleIds,
  name,
});

/** The dossier of an entity; `undefined` until it is read. */
function useDossier(
  { name, isFollowed, now }: { name: string; isFollowed: boolean; now: number },
  limit: number,
): Dossier | undefined {
  const stored = latest(useLive(() => readDossier(name, limit), [name, limit], isFollowed));
  const search = async () => {
    const { readNamedDossier } = await import('../../lib/app/search/named-dossier.ts');
    return readNamedDossier(name, limit, now);
  };
  const { answer } = useAnswer(search, [name, limit], { enabled: !isFollowed });
  return isFollowed ? stored : answer;
}

/** The key points of these articles that name the entity, once they are found. */
function useNamingPoints(
  name: string,
  articles: Dossier['articles'] | undefined,
): readonly NamingPoint[] {
  const ids = articles?.map(({ article }) => article.id).join(' ');
  const find = () => findNamingPoints(name, articles?.map(({ article }) => article) ?? []);
  return useAnswer(find, [name, ids]).answer ?? [];
}

type DossierTimelineProps = {
  dossier: Pick<Dossier, 'articles' | 'articleIds'>;
  onOpen: (articleId: number) => void;
  onMore: () => void;
};

/** The articles of a dossier, the newest first, and a button for older ones. */
function DossierTimeline({ dossier, onOpen, onMore }: DossierTimelineProps) {
  const { articles, articleIds } = dossier;
  const [shown, total] = [articles.length, articleIds.length];
  return (
    <section>
      <h3>{t('dossier_timeline')}</h3>
      <ul>
        {articles.map(({ article: { id, url, title, sortAt }, isAbout }) => (
          <li key={id} data-about={isAbout}>
            <button type="button" {...publisherText} {...headlineClicks(url, () => onOpen(id))}>
              {title}
            </button>
            <span>
              {formatLongDate(sortAt)} · {t(isAbout ? 'dossier_about' : 'dossier_mention')}
            </span>
          </li>
        ))}
      </ul>
      {shown < total && (
        <p class="actions">
          {t('list_shownOfTotal', { shown, total })}
          <Button look="quiet" onClick={onMore}>
            {t('action_showMore')}
          </Button>
        </p>
      )}
    </section>
  );
}
