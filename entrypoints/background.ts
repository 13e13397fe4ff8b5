import { defineBackground } from 'wxt/utils/define-background';
import { backOnline } from '../lib/app/back-online.ts';
import { doDueWork } from '../lib/app/do-due-work.ts';
import { fetchFullTextOf } from '../lib/app/full-text.ts';
import { writeNote } from '../lib/app/note.ts';
import { openNotice } from '../lib/app/open-article.ts';
import { markAllRead } from '../lib/app/reading.ts';
import { refresh } from '../lib/app/refresh.ts';
import { runJobs } from '../lib/app/run-jobs.ts';
import { saveFromNotice } from '../lib/app/save-from-notice.ts';
import { seenOnSite } from '../lib/app/seen-on-site.ts';
import { showBadge } from '../lib/app/show-badge.ts';
import { menuClicked, offerMenus } from '../lib/app/site-menu.ts';
import { testFeed } from '../lib/app/test-feed.ts';
import { wake } from '../lib/app/wake.ts';
import { onAlarm } from '../lib/platform/alarm.ts';
import { onMenuClick } from '../lib/platform/menus.ts';
import { onCommands, onSeen } from '../lib/platform/messages.ts';
import { onNoticeButton, onNoticeClick } from '../lib/platform/notifier.ts';
import { onCommandKey, openPanel } from '../lib/platform/panel.ts';
import { onStart } from '../lib/platform/worker.ts';

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
