import type { Playback } from '../list/playback.ts';
import type { ArticleCommands } from '../list/use-article-commands.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { useSpokenMark } from '../speech/use-spoken-mark.ts';
import {
  type CopyActions,
  copyActions,
  selectedStretch,
  stretchInView,
} from './copy/copy-actions.ts';
import { useCleanCopy } from './copy/use-clean-copy.ts';
import { type EvidenceJump, useEvidenceJump } from './key-points/use-evidence-jump.ts';
import { type Outline, useOutline } from './outline/use-outline.ts';
import { type PictureZoomState, usePictureZoom } from './picture-zoom/use-picture-zoom.ts';
import { useMarkAsRead } from './use-mark-as-read.ts';
import { usePrint } from './use-print.ts';
import type { ReadingPage } from './use-reading-page.ts';

/** What can be done with the article on the screen. */
export interface ReadingTools {
  /** `null` until an article was read. */
  copying: CopyActions | null;
  /** Reads aloud from the selection, or from the text in view. */
  speak: () => void;
  jump: EvidenceJump;
  outline: Outline;
  zoom: PictureZoomState;
  print: () => void;
  toggleRead: () => void;
}

export interface ReadingToolsOptions {
  page: ReadingPage;
  speech: Playback['speech'];
  commands: Pick<ArticleCommands, 'markOpened' | 'markReread' | 'toggleRead'>;
  feedback: Feedback;
  isUnread: boolean;
  /** `null` where articles are marked as read by hand only. */
  markReadAfter: number | null;
  now: number;
}

export function useReadingTools(options: ReadingToolsOptions): ReadingTools {
  const { page, speech, commands, feedback, isUnread, markReadAfter, now } = options;
  const { articleId, scroller, text, article, articleInText, view, map } = page;
  const { showToast, copy } = feedback;
  const stopMarking = useMarkAsRead(article ?? null, markReadAfter, commands);
  useSpokenMark(speech, articleInText, scroller, map);
  useCleanCopy(scroller);
  const jump = useEvidenceJump(scroller, articleInText?.hash, showToast);
  const outline = useOutline(scroller, articleInText ? text?.shown.body?.hash : undefined);
  const zoom = usePictureZoom(scroller, article?.id ?? null);
  const print = usePrint(scroller, article?.title, showToast);
  const body = text?.shown.body;
  return {
    copying: article ? copyActions({ article, body, page: view, map, copy, showToast, now }) : null,
    speak: () => {
      const selected = selectedStretch({ page: view, map });
      const place = (selected ?? stretchInView({ page: view, map }))?.from ?? null;
      const hash = articleInText?.hash ?? null;
      speech.start(articleId, { hash, place, isChosen: selected !== null });
    },
    jump,
    outline,
    zoom,
    print,
    toggleRead: () => {
      stopMarking();
      commands.toggleRead(articleId, isUnread);
    },
  };
}
