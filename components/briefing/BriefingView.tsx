import type { Briefing } from '../../lib/briefing/briefing.ts';
import {
  briefingFacts,
  briefingTitle,
  weekLines,
} from '../../lib/export/briefing/briefing-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { site } from '../../lib/site/site.ts';
import type { BriefedArticles } from '../../lib/store/briefing/briefings.ts';
import { keyHint } from '../shortcuts/KeyName.tsx';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/popover/Menu.tsx';
import { BriefingSections, type OpenBriefed } from './BriefingSections.tsx';
import { articleCount, type BriefingActions } from './briefing-actions.ts';
import { EarlierBriefings } from './EarlierBriefings.tsx';
import './BriefingView.css';

export type BriefingViewProps = {
  briefing: Briefing;
  /** All briefings, the latest first. */
  all: readonly Briefing[];
  known: BriefedArticles;
  actions: BriefingActions & { print: () => void; markRead: () => void };
  now: number;
  onShow: (day: string | null) => void;
  /** Opens an article, at the passage of a key point if one is given. */
  onOpen: (articleId: number, keyPoint: string | null) => void;
  /** Opens the page of an article that is no longer stored. */
  onOpenPage: (url: string) => void;
};

/** A briefing with what can be done with it, and the earlier ones. */
export function BriefingView({ briefing, all, known, now, ...props }: BriefingViewProps) {
  const { actions } = props;
  const open: OpenBriefed = (url, keyPoint) => {
    const article = known.articles.get(url);
    if (article) props.onOpen(article.id, keyPoint);
    else props.onOpenPage(url);
  };
  const isLatest = briefing.day === all[0]?.day;
  const menu = () => [
    { label: t('briefing_copy'), shortcut: keyHint('y m'), onSelect: actions.copy },
    { label: t('briefing_download'), onSelect: actions.download },
    { label: t('reading_print'), shortcut: keyHint('p'), onSelect: actions.print },
    { label: t('briefing_mail'), onSelect: actions.mail },
    {
      label: t('briefing_newsletter', { publisher: site.name }),
      onSelect: actions.newsletter,
    },
  ];
  return (
    <div class="Briefing">
      <header>
        <h2>{briefingTitle(briefing)}</h2>
        <Menu label={t('briefing_more')} items={menu} />
        <p>{briefingFacts(briefing, articleCount(briefing))}</p>
      </header>
      {!isLatest && (
        <Button look="quiet" onClick={() => props.onShow(null)}>
          {t('briefing_latest')}
        </Button>
      )}
      <BriefingSections briefing={briefing} known={known} onOpen={open} />
      <section>
        <h3>{t('briefing_week')}</h3>
        {weekLines(briefing).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <footer>
        {briefing.left > 0 && <p>{t('briefing_left', { count: briefing.left })}</p>}
        <p>{t('briefing_source', { publisher: site.name })}</p>
      </footer>
      {known.unread.size > 0 && (
        <Button onClick={actions.markRead}>{t('briefing_markRead')}</Button>
      )}
      {all.length > 1 && (
        <EarlierBriefings all={all} shown={briefing.day} now={now} onShow={props.onShow} />
      )}
    </div>
  );
}
