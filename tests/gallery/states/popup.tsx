import { Popup } from '../../../components/surfaces/popup/Popup.tsx';
import { db } from '../../../lib/store/db/database.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { appear, click, press, type } from '../act.ts';
import type { GalleryState } from '../state.ts';
import {
  articleAt,
  failFeed,
  followInColors,
  goOffline,
  goOnline,
  makeBriefing,
  pauseForADay,
  permits,
  saveWithLongTags,
  withDensity,
} from './samples.ts';

const windowId = 1;

export const PopupSurface = () => <Popup windowId={Promise.resolve(windowId)} />;

const popup = (
  name: string,
  act?: GalleryState['act'],
  more: Partial<GalleryState> = {},
): GalleryState => ({
  name: `surfaces/popup: ${name}`,
  site: {},
  isPage: true,
  draw: () => <PopupSurface />,
  ...(act && { act }),
  ...more,
});

const showTab = (name: RegExp) => click('[role="tab"]', name);

export const popupStates: GalleryState[] = [
  popup('unread'),
  popup('highlights', async () => {
    await showTab(/^Highlights/);
    await appear('.KeyPointDigest');
  }),
  popup('saved, empty', () => showTab(/^Saved/)),
  popup(
    'saved, with tags of maximum length',
    async () => {
      await showTab(/^Saved/);
      await appear('.ArticleRow');
    },
    { prepare: saveWithLongTags },
  ),
  popup('compact', undefined, { prepare: withDensity('compact') }),
  popup(
    'watch, with today’s briefing',
    async () => {
      await showTab(/^Watch/);
      await appear('.PageArticleBar');
    },
    { prepare: makeBriefing },
  ),
  popup(
    'watch',
    async () => {
      await showTab(/^Watch/);
      await appear('.FollowedNames');
    },
    { prepare: followInColors },
  ),
  popup('names of what is followed', () => appear('.FollowedNames'), { prepare: followInColors }),
  popup('search', async () => {
    await click('button', 'Search articles');
    return type('.SearchField', 'dysprosium price');
  }),
  popup('keys', () => press('?')),
  popup(
    'notifications paused',
    async () => {
      await click('button', /^Notifications paused until/);
      await appear('[role="menuitem"]', 'Resume notifications');
    },
    { prepare: pauseForADay },
  ),
  popup('nothing unread', () => appear('.EmptyState'), { prepare: () => db.unread.clear() }),
  popup('article of the active tab', () => appear('.PageArticleBar'), {
    prepare: async () => {
      const [window] = browserState.windows;
      if (window) window.page = (await articleAt(permits)).url;
    },
  }),
  popup('failing feed', undefined, { prepare: failFeed }),
  popup('offline', async () => {
    goOffline();
    await appear('.FeedProblemBar p', /offline/);
    return goOnline;
  }),
  popup('first run, site down', () => appear('.EmptyState button'), {
    beforeFirstPoll: (site) => site.setScenarios('down'),
  }),
];
