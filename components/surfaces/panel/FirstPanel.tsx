import { feedProblem } from '../../../lib/presenters/feed-problem.ts';
import type { Settings } from '../../../lib/settings.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import { type FirstList, firstChannel, firstList } from '../../../lib/store/lists/first-list.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { FirstRows } from '../../list/FirstRows.tsx';
import { NewArticlesPill } from '../../list/NewArticlesPill.tsx';
import { FeedProblemBar } from '../../list/status/FeedProblemBar.tsx';
import { heldForApp, noToast } from '../page-frame/held-for-app.ts';
import type { FirstPaint } from '../page-frame/open-page.ts';
import { FirstPanelHeader } from './FirstPanelHeader.tsx';
import { ListScroller } from './ListScroller.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { Panes, panesFrom } from './Panes.tsx';

/** The panel's first paint; `undefined` where only the app can draw it. */
export const firstPanel: FirstPaint = (settings, now) => {
  const list = firstList();
  const news = firstChannel(newsChannel.id);
  return list && news && <FirstPanel {...{ list, news, settings, now }} />;
};

type FirstPanelProps = { list: FirstList; news: ChannelRow; settings: Settings; now: number };

/** The panel as the app draws it first. Nothing in it needs the store. */
function FirstPanel({ list, news, settings, now }: FirstPanelProps) {
  const hasPanes = window.innerWidth >= panesFrom;
  const rows = (
    <>
      <FirstPanelHeader {...{ list, news, settings, now }} />
      <ListScroller name={list.list} isBeside={hasPanes}>
        <FeedProblemBar
          problem={feedProblem(news, navigator.onLine, now)}
          refreshing={false}
          onRemedy={heldForApp}
        />
        <NewArticlesPill list={{ name: list.list, waitingCount: 0 }} onAdmit={heldForApp} />
        <FirstRows list={list} now={now} onPress={heldForApp} />
      </ListScroller>
    </>
  );
  return (
    <PanelFrame toast={noToast}>
      {hasPanes ? <Panes list={rows} article={null} /> : rows}
    </PanelFrame>
  );
}
