import type { Article } from '../../article/model/article.ts';
import type { ArticleKind } from '../../article/model/article-kind.ts';
import type { NotificationLevel, Settings } from '../../settings.ts';

/** The setting that says how articles of a kind are announced. */
export const levelSettings = {
  news: 'notifyNews',
  podcast: 'notifyPodcasts',
  report: 'notifyReports',
} as const satisfies Record<ArticleKind, keyof Settings>;

/** How an article is announced. */
export const notificationLevel = (
  { kind }: Pick<Article, 'kind'>,
  settings: Settings,
): NotificationLevel => (settings.showNotifications ? settings[levelSettings[kind]] : 'off');
