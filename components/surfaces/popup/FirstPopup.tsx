import { peekActivePage } from '../../../lib/app/reading/early-answers.ts';
import { popupView } from '../../../lib/app/reading/surface-names.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { feedProblem } from '../../../lib/presenters/feed-problem.ts';
import type { Settings } from '../../../lib/settings.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import { firstChannel, firstShortList, firstView } from '../../../lib/store/lists/first-list.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { ShortListRows, type ShortListRowsProps } from '../../list/ShortListRows.tsx';
import { FeedProblemBar } from '../../list/status/FeedProblemBar.tsx';
import { heldForApp, noToast } from '../page-frame/held-for-app.ts';
import type { FirstPaint } from '../page-frame/open-page.ts';
import { PauseButton } from './PauseButton.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { PopupTabPanel } from './PopupTabs.tsx';
import { pageSize, rowsInView } from './rows-in-view.ts';

/** The popup's first paint; `undefined` where only the app can draw it. */
export const firstPopup: FirstPaint = (settings, now) => {
  const list = firstShortList('unread', pageSize);
  const view = firstView(popupView);
  const news = firstChannel(newsChannel.id);
  // The bar for the article of the page in front is above the rows.
  if (!list || !view || !news || peekActivePage() !== null) return undefined;
  const isSelected = ({ id }: Article) => id === view.selectedId;
  const selected = list.articles.find(isSelected) ?? list.articles[0];
  const rows = list.articles.slice(0, rowsInView[settings.density]);
  return (
    <FirstPopup
      list={{ ...list, name: 'unread', rows }}
      selected={selected?.id ?? null}
      {...{ news, settings, now }}
    />
  );
};

type FirstPopupProps = Pick<ShortListRowsProps, 'list' | 'selected' | 'now'> & {
  news: ChannelRow;
  settings: Settings;
};

const notRefreshing = { running: false, refresh: heldForApp };

/** The popup as the app draws it first. Nothing in it needs the store. */
function FirstPopup({ list, selected, news, settings, now }: FirstPopupProps) {
  return (
    <PopupFrame
      header={
        <PopupHeader
          feed={{ status: undefined, refreshing: notRefreshing }}
          counts={undefined}
          tab="unread"
          hasWatch={settings.followed.length > 0}
          now={now}
          onTab={heldForApp}
          onMarkAll={heldForApp}
        >
          {settings.showNotifications && <PauseButton items={() => []} />}
        </PopupHeader>
      }
      footer={
        <PopupFooter
          toast={noToast}
          isSearching={false}
          onSearching={heldForApp}
          onSearch={heldForApp}
          onOpen={heldForApp}
          onOpenTab={heldForApp}
        />
      }
    >
      <FeedProblemBar
        problem={feedProblem(news, navigator.onLine, now)}
        refreshing={false}
        onRemedy={heldForApp}
      />
      <PopupTabPanel tab="unread">
        <div>
          <ShortListRows
            {...{ list, selected, now }}
            onOpen={heldForApp}
            onSelect={heldForApp}
            onSave={heldForApp}
          />
        </div>
      </PopupTabPanel>
    </PopupFrame>
  );
}
