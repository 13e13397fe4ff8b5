import {
  openGuide,
  openHealth,
  openInTab,
  openNewRule,
  openReport,
} from '../../../lib/app/reading/navigation.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { listOrders } from '../../../lib/article/lists/list-order.ts';
import { t } from '../../../lib/i18n/t.ts';
import { openSettings } from '../../../lib/platform/page-tabs.ts';
import { resultOrders } from '../../../lib/search/rank/result-order.ts';
import { densities, type Settings } from '../../../lib/settings.ts';
import { readIndexFrom } from '../../../lib/store/lists/open-list.ts';
import type { NextUndo } from '../../../lib/store/user/undo-redo.ts';
import { day } from '../../../lib/time.ts';
import type { ArticleCommands } from '../../list/article-commands.ts';
import type { ListSession } from '../../list/list-session.ts';
import { useSearchedDossier } from '../../list/watch/use-searched-dossier.ts';
import { useCanRedo, useNextUndo } from '../../live/list/use-next-undo.ts';
import { pauseItems, usePause } from '../../live/list/use-pause.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import { keyHint } from '../../shortcuts/KeyName.tsx';
import { openKeySheet } from '../../shortcuts/open-key-sheet.ts';
import { Ellipsis } from '../../ui/ellipsis.ts';
import { type MenuItem, MenuItems } from '../../ui/popover/Menu.tsx';
import { Popover } from '../../ui/popover/Popover.tsx';
import { savedSearchItems } from './saved-search-items.ts';

export type ListMenuProps = {
  list: Pick<
    ListSession,
    | 'articles'
    | 'highlights'
    | 'search'
    | 'show'
    | 'shown'
    | 'coverage'
    | 'backfill'
    | 'sort'
    | 'resultOrder'
    | 'sortResults'
  >;
  commands: Pick<ArticleCommands, 'markRange' | 'undo' | 'redo' | 'exporting'>;
  feedback: Pick<Feedback, 'attempt' | 'showToast'>;
  settings: Pick<
    Settings,
    'briefingHour' | 'density' | 'rules' | 'savedSearches' | 'showNotifications'
  >;
  now: number;
};

/** The menu of actions on the list as a whole. */
export function ListMenu(props: ListMenuProps) {
  return (
    <Popover icon={Ellipsis} label={t('list_more')} kind="menu">
      {(close) => <OpenMenu {...props} close={close} />}
    </Popover>
  );
}

function OpenMenu({ close, ...props }: ListMenuProps & { close: () => void }) {
  const next = useNextUndo();
  const canRedo = useCanRedo();
  const pause = usePause(props.now);
  const dossier = useSearchedDossier(props.list.search?.text ?? '');
  if (!next || canRedo === undefined || pause === undefined || !dossier) return null;
  const items = [...dossier, ...listMenu(props, { next, canRedo, pause })];
  return <MenuItems label={t('list_more')} items={items} close={close} />;
}

/** How old articles are that can be marked as read together. */
const ages = { day, week: 7 * day } as const;

const ageNames = ['day', 'week'] as const satisfies readonly (keyof typeof ages)[];

function listMenu(
  { list, commands, feedback, settings, now }: ListMenuProps,
  { next, canRedo, pause }: { next: NextUndo; canRedo: boolean; pause: number | null },
): MenuItem[] {
  const { articles, highlights, search, coverage, backfill, sort } = list;
  const isBriefing = list.shown === 'briefing';
  const hasArticles = !highlights && !isBriefing;
  const canHideRead = hasArticles && articles.hasReadRows;
  const canLoadOlder =
    coverage?.backfills.length === 0 && coverage.news.at(-1)?.reachesStart === false;
  const hasTimes =
    hasArticles && !search && (articles.name === 'unread' || articles.name === 'all');
  const markOlder = async (age: number) => {
    const { readIds, order } = articles;
    const ids = await readIds(Number.POSITIVE_INFINITY);
    const at = await readIndexFrom(ids, now - age, order);
    const older = order === 'newest' ? ids.slice(at) : ids.slice(0, at);
    commands.markRange({ kind: 'these', articleIds: older });
  };
  const olderThan = (age: keyof typeof ages): MenuItem => ({
    group: t('list_markOlder'),
    label: t(`list_markOlder_${age}`),
    onSelect: () => feedback.attempt(() => markOlder(ages[age])),
  });
  return [
    ...(next.kind === 'nothing' ? [] : [undoItem(next, commands.undo)]),
    ...(canRedo
      ? [{ label: t('shortcut_redo'), shortcut: keyHint('Shift+Z'), onSelect: commands.redo }]
      : []),
    ...(hasTimes ? ageNames.map(olderThan) : []),
    ...(canHideRead ? [{ label: t('list_hideRead'), onSelect: articles.clearRead }] : []),
    ...(search ? savedSearchItems(search, { settings, feedback, now }) : []),
    ...(search
      ? [
          {
            label: t('rules_fromSearch'),
            onSelect: () => feedback.attempt(() => openNewRule(search)),
          },
        ]
      : []),
    // A briefing has a menu of its own.
    ...(isBriefing
      ? []
      : [
          {
            label: t('list_export'),
            shortcut: keyHint('x'),
            onSelect: () => commands.exporting.open('shown'),
          },
        ]),
    ...(canLoadOlder ? [{ label: t('backfill_start'), onSelect: backfill.start }] : []),
    ...(hasArticles && !search ? listOrders : []).map((order) => ({
      group: t('list_order'),
      label: t(`list_order_${order}`),
      checked: order === articles.order,
      onSelect: () => sort(order),
    })),
    ...(search ? resultOrders : []).map((order) => ({
      group: t('list_order'),
      label: order === 'newest' ? t('list_order_newest') : t('search_order_best'),
      checked: order === list.resultOrder,
      onSelect: () => list.sortResults(order),
    })),
    ...densities.map((density) => ({
      group: t('list_density'),
      label: t(`list_density_${density}`),
      checked: density === settings.density,
      onSelect: () => void changeSettings({ density }),
    })),
    ...(settings.showNotifications ? pauseItems(pause, now, feedback.showToast) : []),
    {
      label: t('list_name_briefing'),
      shortcut: keyHint('g b'),
      onSelect: () => list.show('briefing'),
    },
    { label: t('action_settings'), onSelect: () => feedback.attempt(openSettings) },
    { label: t('action_openReaderTab'), onSelect: () => feedback.attempt(openInTab) },
    { label: t('shortcut_title'), shortcut: keyHint('?'), onSelect: openKeySheet },
    { label: t('guide_title'), onSelect: () => feedback.attempt(() => openGuide()) },
    { label: t('health_title'), onSelect: () => feedback.attempt(openHealth) },
    { label: t('report_title'), onSelect: () => feedback.attempt(openReport) },
  ];
}

const undoItem = (next: NextUndo, undo: () => void): MenuItem => ({
  label: next.kind === 'read' ? t('undo_markRead', { count: next.count }) : t('action_undo'),
  shortcut: keyHint('z'),
  onSelect: undo,
});
