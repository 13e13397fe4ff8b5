import type { Article } from '../../article/model/article.ts';
import type { PageFailure } from '../../feed/failure.ts';
import { formatList } from '../../i18n/format-list.ts';
import { t } from '../../i18n/t.ts';
import type { MenuAction } from '../../site/menu-actions.ts';
import type { WatchHits } from '../../watch/watch-hits.ts';
import { feedFailureReason, fullTextFailureMessage } from '../failure.ts';
import {
  articleNotificationId,
  briefingNotificationId,
  savedNotificationId,
  summaryId,
} from './notification-id.ts';

/** One notification. A click opens `article`, or the list if it is a summary. */
export interface NotificationContent {
  id: string;
  title: string;
  message: string;
  articleId: number | null;
  /** The labels of the buttons, in browsers that support them. */
  actions: readonly string[];
  /** Whether it makes no sound, in browsers that support that. */
  isSilent: boolean;
}

/** More new articles than this are announced in one summary. */
const maxSingle = 3;

/** What is to be announced. */
export interface Arrivals {
  pending: readonly Article[];
  /** Articles that may have been announced before the worker was stopped, so they only count in a summary. */
  possiblyShown: readonly Article[];
  /** The followed entities in each article, by its id. */
  about: ReadonlyMap<number, WatchHits>;
  /** The label of the rule that announces an article, by the article's id. */
  matched: ReadonlyMap<number, string>;
  /** The names of saved searches, by the label of their rule: a saved search announces articles by a rule. */
  savedSearches: ReadonlyMap<string, string>;
  /** The articles that a rule has marked as read. */
  markedRead: ReadonlySet<number>;
  /** Whether a quiet time has held some of them: then even two are announced in a summary. */
  wasHeld: boolean;
  isSilent: (article: Article) => boolean;
}

/** What the buttons of an article's notification do, in their order. */
export const notificationActions = ['save', 'markRead'] as const;

/**
 * The notifications for newly arrived articles. `batch` makes summary ids unique, because a browser does not show a
 * dismissed id again.
 */
export function newArticleNotifications(arrivals: Arrivals, batch: number): NotificationContent[] {
  const { pending, possiblyShown, about, markedRead, wasHeld, isSilent } = arrivals;
  const announced = ({ id }: Article) => ({ articleId: id, isMarkedRead: markedRead.has(id) });
  if (pending.length === 0) return [];
  const all = [...pending, ...possiblyShown];
  const isSummary = possiblyShown.length > 0 || all.length > (wasHeld ? 1 : maxSingle);
  if (!isSummary)
    return all.map((article) =>
      singleNotification(
        article,
        articleNotificationId(announced(article)),
        reason(article.id, arrivals),
        isSilent(article),
      ),
    );
  const ids = all.map(({ id }) => id);
  const names = new Set(ids.flatMap((id) => about.get(id)?.about ?? []));
  const titles = all.slice(0, maxSingle).map((article) => article.title);
  return [
    {
      id: summaryId(all.map(announced), batch),
      title: t('notification_newArticles', { count: all.length }),
      message: [...aboutLine([...names].slice(0, maxNames)), ...titles].join('\n'),
      articleId: null,
      actions: [],
      isSilent: all.every(isSilent),
    },
  ];
}

/** The most entities that a summary names. */
const maxNames = 3;

const singleNotification = (
  article: Article,
  id: string,
  why: readonly string[],
  isSilent: boolean,
): NotificationContent => ({
  id,
  title: article.title,
  message: [...why, article.lead].join('\n'),
  articleId: article.id,
  actions: notificationActions.map((action) => t(`action_${action}`)),
  isSilent,
});

/**
 * Why an article is announced, in one line: the followed entities that it is about, or else a saved search or a rule.
 */
function reason(articleId: number, { about, matched, savedSearches }: Arrivals): string[] {
  const hits = about.get(articleId);
  if (hits && hits.about.length > 0) return aboutReason(hits);
  const rule = matched.get(articleId);
  if (rule === undefined) return [];
  const name = savedSearches.get(rule);
  return [
    name === undefined ? t('notification_rule', { rule }) : t('notification_savedSearch', { name }),
  ];
}

function aboutReason({ about, inTitle }: WatchHits): string[] {
  if (inTitle === 0) return aboutLine(about);
  const names = formatList(about.slice(0, inTitle));
  const others = formatList(about.slice(inTitle));
  return [
    others
      ? t('notification_inTitleAlso', { names, others })
      : t('notification_inTitle', { names }),
  ];
}

const aboutLine = (names: readonly string[]): string[] =>
  names.length > 0 ? [t('notification_about', { names: formatList(names) })] : [];

/** Confirms that an article was saved, or says that it already was. A click opens it. */
export function savedNotification({ id, title }: Article, isNew: boolean): NotificationContent {
  return {
    id: savedNotificationId(id),
    title: isNew ? t('notification_saved') : t('notification_alreadySaved'),
    message: title,
    articleId: id,
    actions: [],
    isSilent: false,
  };
}

/** Announces a day's briefing with its first line. A click opens it. */
export const briefingNotification = (day: string, line: string): NotificationContent => ({
  id: briefingNotificationId(day),
  title: t('notification_briefing'),
  message: line,
  articleId: null,
  actions: [],
  isSilent: false,
});

/** Why an article was not saved. `at` makes the id unique, because a browser does not show a dismissed id again. */
export const failureNotification = (
  action: MenuAction,
  failure: PageFailure,
  at: number,
): NotificationContent => ({
  id: `${failedPrefix}${at}`,
  title: t(`notification_failed_${action}`),
  message: pageFailureMessage(failure, at),
  articleId: null,
  actions: [],
  isSilent: false,
});

const failedPrefix = 'failed:';

/** Whether a notification reports a failure. */
export const isFailureNotification = (id: string): boolean => id.startsWith(failedPrefix);

/** Why a page could not be saved, in terms the user can act on. */
function pageFailureMessage(failure: PageFailure, now: number): string {
  switch (failure.kind) {
    case 'notArticle':
      return t('pageFailure_notArticle');
    case 'noText':
    case 'empty':
      return t('pageFailure_noText');
    case 'gone':
      return t('pageFailure_notFound');
    case 'tooLarge':
      return t('pageFailure_tooLarge', { megabytes: failure.maxBytes / 1_000_000 });
    case 'http':
      return failure.status === 404 ? t('pageFailure_notFound') : feedFailureReason(failure);
    default:
      return fullTextFailureMessage(failure, now);
  }
}
