import { defineBackground } from 'wxt/utils/define-background';
import { backOnline } from '../lib/app/worker/on-online.ts';
import { doDueWork } from '../lib/app/worker/on-alarm.ts';
import { fetchFullTextOf } from '../lib/app/feed/full-text.ts';
import { writeNote } from '../lib/app/reading/highlight-note.ts';
import { openNotice } from '../lib/app/notify/open-notification.ts';
import { markAllRead } from '../lib/app/reading/read-state.ts';
import { refresh } from '../lib/app/feed/refresh.ts';
import { runJobs } from '../lib/app/worker/run-jobs.ts';
import { saveFromNotice } from '../lib/app/notify/save-from-notification.ts';
import { seenOnSite } from '../lib/app/reading/mark-read-from-site.ts';
import { showBadge } from '../lib/app/notify/badge.ts';
import { menuClicked, offerMenus } from '../lib/app/reading/context-menu.ts';
import { testFeed } from '../lib/app/feed/test-feed.ts';
import { wake } from '../lib/app/worker/start.ts';
import { onAlarm } from '../lib/platform/alarm.ts';
import { onMenuClick } from '../lib/platform/context-menus.ts';
import { onCommands, onSeen } from '../lib/platform/messages.ts';
import { onNoticeButton, onNoticeClick } from '../lib/platform/notifications.ts';
import { onCommandKey, openPanel } from '../lib/platform/panel.ts';
import { onStart } from '../lib/platform/runtime.ts';

// Every listener is there before anything is awaited: the event that wakes the worker must find it.
export default defineBackground({
  // One copy of database and parser for worker and pages: docs/decisions/014-a-module-worker.md.
  type: 'module',
  main() {
    // They start the worker, too, which is what `wake` waits for.
    onStart(offerMenus);
    onAlarm(doDueWork);
    onCommands({
      refresh: () => refresh('ask'),
      showBadge,
      markAllRead,
      writeNote,
      runJobs: () => runJobs(),
      online: backOnline,
      fetchFullText: (n) => fetchFullTextOf(n),
      testFeed: (channel, url) => testFeed(channel, url),
    });
    onSeen(seenOnSite);
    onNoticeClick(openNotice);
    onNoticeButton(saveFromNotice);
    onMenuClick((click) => menuClicked(click));
    onCommandKey('open-panel', openPanel);
    void wake();
  },
});
