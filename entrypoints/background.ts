import { defineBackground } from 'wxt/utils/define-background';
import { afterWrite } from '../lib/app/after-write.ts';
import { fetchFullTextById } from '../lib/app/feed/full-text.ts';
import { refresh } from '../lib/app/feed/refresh.ts';
import { testFeed } from '../lib/app/feed/test-feed.ts';
import { openNotification } from '../lib/app/notify/open-notification.ts';
import { saveFromNotification } from '../lib/app/notify/save-from-notification.ts';
import { handleContextMenuClick, registerContextMenus } from '../lib/app/reading/context-menu.ts';
import { saveNote } from '../lib/app/reading/highlight-note.ts';
import { markReadFromSite } from '../lib/app/reading/mark-read-from-site.ts';
import { markAllRead } from '../lib/app/reading/read-state.ts';
import { handleAlarm } from '../lib/app/worker/on-alarm.ts';
import { handleOnline } from '../lib/app/worker/on-online.ts';
import { runJobs } from '../lib/app/worker/run-jobs.ts';
import { startWorker } from '../lib/app/worker/start.ts';
import { onAlarm } from '../lib/platform/alarm.ts';
import { onContextMenuClick } from '../lib/platform/context-menus.ts';
import { onCommands, onPageViewed } from '../lib/platform/messages.ts';
import { onNotificationButton, onNotificationClick } from '../lib/platform/notifications.ts';
import { onShortcut, openPanel } from '../lib/platform/panel.ts';
import { onBrowserStart } from '../lib/platform/runtime.ts';

// Every listener is there before anything is awaited: the event that wakes the worker must find it.
export default defineBackground({
  // One copy of database and parser for worker and pages: docs/decisions/014-module-worker.md.
  type: 'module',
  main() {
    // They start the worker, too, which is what `wake` waits for.
    onBrowserStart(registerContextMenus);
    onAlarm(handleAlarm);
    onCommands({
      refresh: () => refresh('manual'),
      afterWrite: () => afterWrite('worker'),
      markAllRead,
      saveNote: (id, note, sessionId) => saveNote(id, note, sessionId, 'worker'),
      runJobs: () => runJobs(),
      connectionRestored: handleOnline,
      fetchFullText: (articleId) => fetchFullTextById(articleId),
      testFeed: (channel, url) => testFeed(channel, url),
    });
    onPageViewed(markReadFromSite);
    onNotificationClick(openNotification);
    onNotificationButton(saveFromNotification);
    onContextMenuClick((click) => handleContextMenuClick(click));
    onShortcut('open-panel', openPanel);
    void startWorker();
  },
});
