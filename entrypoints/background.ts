import { defineBackground } from 'wxt/utils/define-background';
import { listenToInstallation } from '../lib/app/first-run/welcome.ts';
import { onWrite } from '../lib/app/follow-up.ts';
import { unlessErased } from '../lib/app/retention/erase-data.ts';
import { afterWorkerWrite } from '../lib/app/worker/after-write.ts';
import { commandHandlers } from '../lib/app/worker/command-handlers.ts';
import { listenToContextMenus } from '../lib/app/worker/context-menu.ts';
import { listenToPolicy } from '../lib/app/worker/listen-to-policy.ts';
import { pressNotificationButton } from '../lib/app/worker/notification-button.ts';
import { listenToOmnibox } from '../lib/app/worker/omnibox.ts';
import { pollOnAlarm } from '../lib/app/worker/on-alarm.ts';
import { openNotification } from '../lib/app/worker/open-notification.ts';
import { handlePageViewed } from '../lib/app/worker/page-viewed.ts';
import { runJobsOnDamage } from '../lib/app/worker/run-jobs.ts';
import { beginWorker } from '../lib/app/worker/start.ts';
import { onAlarm } from '../lib/platform/alarm.ts';
import { onShortcut } from '../lib/platform/browser-shortcuts.ts';
import { onCommands, onPageViewed } from '../lib/platform/message-listeners.ts';
import { onNotificationButton, onNotificationClick } from '../lib/platform/notifications.ts';
import { openPanel } from '../lib/platform/panel.ts';

// Every listener is registered before anything is awaited, or the event that wakes the worker would not reach it.
export default defineBackground(() => {
  void beginWorker();
  onWrite(afterWorkerWrite);
  listenToInstallation();
  onAlarm(pollOnAlarm);
  onCommands(commandHandlers, (command, run) =>
    command === 'startAgain' ? run() : unlessErased(run)(),
  );
  onPageViewed(unlessErased((address, title) => handlePageViewed(address, title)));
  onNotificationClick(openNotification);
  onNotificationButton(unlessErased(pressNotificationButton));
  listenToContextMenus();
  listenToOmnibox();
  onShortcut('open-panel', openPanel);
  listenToPolicy();
  runJobsOnDamage();
});
