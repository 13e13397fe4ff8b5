import type { Article } from '../../article/model/article.ts';
import type { ArticleKind } from '../../article/model/article-kind.ts';
import { loudest, type NotificationLevel, quieter } from '../../notification-level.ts';
import type { Settings } from '../../settings.ts';
import type { OutboxRules } from '../../store/articles/notification-outbox.ts';
import { listLevels } from '../../watch/watch-list.ts';

/** The setting that says how articles of a kind are announced. */
export const levelSettings = {
  news: 'notifyNews',
  podcast: 'notifyPodcasts',
  report: 'notifyReports',
} as const satisfies Record<ArticleKind, keyof Settings>;

/** Whether only what is about something followed is announced. As long as that is nothing, everything is. */
export const announcesOnlyFollowed = ({ onlyNotifyFollowed, followed }: Settings): boolean =>
  onlyNotifyFollowed && followed.length > 0;

/**
 * How articles are announced. The setting of their kind decides; the lists of what they are about can make that quieter, and
 * a rule that asks for them louder.
 */
export function articleLevels(settings: Settings): OutboxRules['levelOf'] {
  const levelOfLists = listLevels(settings.watchLists);
  const byKind = ({ kind }: Pick<Article, 'kind'>, about: readonly string[]): NotificationLevel => {
    const level = settings[levelSettings[kind]];
    if (about.length > 0) return quieter(level, levelOfLists(about));
    return announcesOnlyFollowed(settings) ? 'off' : level;
  };
  return (article, hits, { rule, isSilent }) => {
    if (!settings.showNotifications) return 'off';
    const asked = rule === undefined ? 'off' : isSilent ? 'silent' : 'on';
    return loudest([byKind(article, hits?.about ?? []), asked]);
  };
}
