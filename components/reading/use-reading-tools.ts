import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { usePrint } from '../article/use-print.ts';
import type { ArticleCommands } from '../list/article-commands.ts';
import type { ListSession } from '../list/list-session.ts';
import type { Playback } from '../list/playback.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { useSpokenMark } from '../speech/use-spoken-mark.ts';
import { copyActions, positionsInView, selectedPositions } from './copy/copy-actions.ts';
import { useCleanCopy } from './copy/use-clean-copy.ts';
import { useHits } from './hits/use-hits.ts';
import { useEvidenceJump } from './key-points/use-evidence-jump.ts';
import { useOutline } from './outline/use-outline.ts';
import { usePictureZoom } from './picture-zoom/use-picture-zoom.ts';
import type { ReadingPage, ReadingTools } from './reading-page.ts';
import type { ReadingSession } from './reading-session.ts';
import { useArticleTables } from './tables/use-article-tables.ts';
import { useMarkAsRead } from './use-mark-as-read.ts';

export interface ReadingToolsOptions {
  page: ReadingPage;
  reading: ReadingSession;
  search: ListSession['search'];
  playback: Pick<Playback, 'speech'>;
  commands: Pick<ArticleCommands, 'markOpened' | 'markReread' | 'toggleRead'>;
  feedback: Feedback;
  isUnread: boolean;
  settings: Pick<Settings, 'markReadAfter'>;
  now: number;
}

const none: ReadingPage['passages'] = [];

/** The actions on the article on the screen, for buttons, menus and keys. */
export function useReadingTools(options: ReadingToolsOptions): ReadingTools {
  const { page, playback, commands, feedback, isUnread, settings, now } = options;
  const { articleId, scroller, text, article, articleInText, passages, textElement, map } = page;
  const { showToast, copy } = feedback;
  const { speech } = playback;
  const stopMarking = useMarkAsRead(article ?? null, settings.markReadAfter, commands);
  useSpokenMark(speech, articleInText, scroller, map);
  useCleanCopy(scroller);
  const hits = useHits(options);
  const jump = useEvidenceJump(scroller, articleInText?.hash, showToast);
  const outline = useOutline(scroller, articleInText ? passages : none);
  const zoom = usePictureZoom(scroller, article?.id ?? null);
  const tables = useArticleTables(copy, article?.id ?? null);
  const print = usePrint(scroller, article?.title, showToast);
  const body = text?.shown.body;
  return {
    copying: article
      ? copyActions({ article, body, textElement, map, copy, showToast, now })
      : null,
    speak: () => {
      // The positions below are in the text on the screen, which may still be the previous article's.
      if (article?.id !== articleId) return speech.start(articleId);
      const selected = selectedPositions({ textElement, map });
      const place = (selected ?? positionsInView({ textElement, map }))?.from ?? null;
      const hash = articleInText?.hash ?? null;
      speech.start(articleId, { hash, place, isChosen: selected !== null });
    },
    jump,
    hits,
    outline,
    zoom,
    tables,
    print,
    toggleRead: () => {
      stopMarking(articleId);
      commands.toggleRead(articleId, isUnread);
      // Nothing else in this view tells.
      showToast(t(isUnread ? 'toast_nowRead' : 'toast_nowUnread'));
    },
  };
}
