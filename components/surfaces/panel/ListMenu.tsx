import { Ellipsis } from 'lucide';
import { openHealth, openInTab } from '../../../lib/app/reading/navigation.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { listOrders } from '../../../lib/article/lists/row-place.ts';
import { t } from '../../../lib/i18n/t.ts';
import { openSettings } from '../../../lib/platform/panel.ts';
import { densities, type Settings } from '../../../lib/settings.ts';
import { day } from '../../../lib/time.ts';
import type { ArticleCommands } from '../../list/article-commands.ts';
import type { ListSession } from '../../list/list-session.ts';
import { useReadMarkedLast } from '../../live/list/use-read-marked-last.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import { keyHint } from '../../shortcuts/KeyName.tsx';
import { openKeySheet } from '../../shortcuts/open-key-sheet.ts';
import { type MenuItem, MenuItems } from '../../ui/popover/Menu.tsx';
import { Popover } from '../../ui/popover/Popover.tsx';

export type ListMenuProps = {
  list: Pick<ListSession, 'articles' | 'highlights' | 'coverage' | 'backfill' | 'sort'>;
  commands: Pick<ArticleCommands, 'markRange' | 'undo' | 'exporting'>;
  feedback: Pick<Feedback, 'attempt'>;
  settings: Pick<Settings, 'density'>;
  now: number;
};

/** What can be done with the list as a whole, for those who don't know its keys. */
export function ListMenu(props: ListMenuProps) {
  return (
    <Popover icon={Ellipsis} label={t('list_more')} kind="menu">
      {(close) => <OpenMenu {...props} close={close} />}
    </Popover>
  );
}

function OpenMenu({ close, ...props }: ListMenuProps & { close: () => void }) {
  const marked = useReadMarkedLast();
  if (marked === undefined) return null;
  return <MenuItems label={t('list_more')} items={listMenu(props, marked)} close={close} />;
}

/** How old articles are that can be marked as read together. */
const ages = { day, week: 7 * day } as const;

const ageNames = ['day', 'week'] as const satisfies readonly (keyof typeof ages)[];

function listMenu(
  { list, commands, feedback, settings, now }: ListMenuProps,
  marked: number | null,
): MenuItem[] {
  const { articles, highlights, coverage, backfill, sort } = list;
  const canHideRead = !highlights && articles.hasReadRows;
  const canLoadOlder =
    coverage.backfills.length === 0 && coverage.news.at(-1)?.reachesStart === false;
  const hasTimes = !highlights && (articles.name === 'unread' || articles.name === 'all');
  const markOlder = async (age: number) => {
    const { whole, order } = articles;
    const [at, count] = await Promise.all([whole.indexFrom(now - age), whole.count()]);
    const older = order === 'newest' ? { from: at, to: count } : { from: 0, to: at };
    commands.markRange({ kind: 'rows', list: whole, ...older });
  };
  const olderThan = (age: keyof typeof ages): MenuItem => ({
    group: t('list_markOlder'),
    label: t(`list_markOlder_${age}`),
    onSelect: () => feedback.attempt(() => markOlder(ages[age])),
  });
  return [
    {
      label: marked === null ? t('action_undo') : t('undo_markRead', { count: marked }),
      shortcut: keyHint('z'),
      onSelect: commands.undo,
    },
    ...(hasTimes ? ageNames.map(olderThan) : []),
    ...(canHideRead ? [{ label: t('list_hideRead'), onSelect: articles.clearRead }] : []),
    {
      label: t('list_export'),
      shortcut: keyHint('x'),
      onSelect: () => commands.exporting.open('shown'),
    },
    ...(canLoadOlder ? [{ label: t('backfill_start'), onSelect: backfill.start }] : []),
    ...(highlights ? [] : listOrders).map((order) => ({
      group: t('list_order'),
      label: t(`list_order_${order}`),
      checked: order === articles.order,
      onSelect: () => sort(order),
    })),
    ...densities.map((density) => ({
      group: t('list_density'),
      label: t(`list_density_${density}`),
      checked: density === settings.density,
      onSelect: () => void changeSettings({ density }),
    })),
    { label: t('action_openReaderTab'), onSelect: () => feedback.attempt(openInTab) },
    { label: t('shortcut_title'), shortcut: keyHint('?'), onSelect: openKeySheet },
    { label: t('health_title'), onSelect: () => feedback.attempt(openHealth) },
    { label: t('action_settings'), onSelect: () => feedback.attempt(openSettings) },
  ];
}
