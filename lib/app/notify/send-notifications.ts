import type { Article } from '../../article/model/article.ts';
import { showNotification, shownNotificationIds } from '../../platform/notifications.ts';
import { readSettings } from '../../platform/settings.ts';
import { newArticleNotifications } from '../../presenters/notify/notification.ts';
import { announcedIn } from '../../presenters/notify/notification-id.ts';
import { ruleLabel } from '../../rule.ts';
import {
  claimNotifications,
  hasWaitingNotifications,
  type OutboxRules,
  removeNotifications,
} from '../../store/articles/notification-outbox.ts';
import { scheduleAlarm } from '../schedule-alarm.ts';
import { announcesOnlyFollowed, articleLevels } from './article-level.ts';

/**
 * Empties the notification outbox: claim, show, remove. If the worker stops in between, the claimed rows are never
 * announced again one by one, only counted in the next summary.
 */
export async function sendNotifications(now: number): Promise<void> {
  await navigator.locks.request('notifications', async () => {
    if (!(await hasWaitingNotifications())) return;
    const settings = await readSettings();
    const rules: OutboxRules = {
      onlyFollowed: announcesOnlyFollowed(settings),
      hasRules: settings.rules.some(({ isOn, mutes, notifies }) => isOn && (mutes || notifies)),
      levelOf: articleLevels(settings),
      hours: settings,
    };
    const outbox = await claimNotifications(rules, now);
    const { waiting, doubtful, wasHeld, isRescheduled } = outbox;
    if (isRescheduled) await scheduleAlarm();
    // Notifications are held, or all waiting articles were read in the meantime; claimed ones wait for the next summary.
    if (waiting.length === 0) return;
    const shown = await shownNotificationIds();
    const announced = new Set(
      [...shown].flatMap((id) => announcedIn(id) ?? []).map(({ articleId }) => articleId),
    );
    const lost = doubtful.filter(({ id }) => !announced.has(id));
    const { about, levels, markedRead, rules: matched } = outbox;
    const isSilent = ({ id }: Article) => levels.get(id) === 'silent';
    const savedSearches = new Map(
      settings.savedSearches.map((saved) => [ruleLabel(saved), saved.name]),
    );
    const why = { about, matched, savedSearches, markedRead };
    const arrivals = { pending: waiting, possiblyShown: lost, ...why, wasHeld, isSilent };
    for (const announcement of newArticleNotifications(arrivals, now))
      await showNotification(announcement);
    await removeNotifications([...waiting, ...doubtful]);
  });
}
