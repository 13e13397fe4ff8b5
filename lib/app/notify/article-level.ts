import type { ArticleKind } from '../../article/model/article-kind.ts';
import { loudest, quieter } from '../../notification-level.ts';
import type { Settings } from '../../settings.ts';
import type { OutboxRules } from '../../store/articles/notification-outbox.ts';
import { listLevels } from '../../watch/watch-list.ts';

/** The setting that says how articles of a kind are announced. */
export const levelSettings = {
  news: 'notifyNews',
  podcast: 'notifyPodcasts',
  report: 'notifyReports',
} as const satisfies Record<ArticleKind, keyof Settings>;

/** Whether only articles about what is followed are announced. If nothing is followed, all are. */
export const announcesOnlyFollowed = ({ onlyNotifyFollowed, followed }: Settings): boolean =>
  onlyNotifyFollowed && followed.length > 0;

/**
 * How articles are announced. The setting of an article's kind decides; the watch lists that it is about can make it
 * quieter, and a rule that notifies can make it louder. An article that a rule marked as read is announced only if a
 * watch list or a rule asks for it.
 */
export function articleLevels(settings: Settings): OutboxRules['levelOf'] {
  const levelOfLists = listLevels(settings.watchLists);
  const onlyFollowed = announcesOnlyFollowed(settings);
  return ({ kind }, hits, { rule, isSilent, isMarkedRead }) => {
    if (!settings.showNotifications) return 'off';
    const about = hits?.about ?? [];
    const level = settings[levelSettings[kind]];
    const asked = rule === undefined ? 'off' : isSilent ? 'silent' : 'on';
    if (about.length > 0) return loudest([quieter(level, levelOfLists(about)), asked]);
    return onlyFollowed || isMarkedRead ? asked : loudest([level, asked]);
  };
}
