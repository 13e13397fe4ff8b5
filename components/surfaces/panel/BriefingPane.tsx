import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { openSettingsAt } from '../../../lib/app/reading/navigation.ts';
import type { Settings } from '../../../lib/settings.ts';
import { BriefingPage } from '../../briefing/BriefingPage.tsx';
import type { ArticleCommands } from '../../list/article-commands.ts';
import type { ListSession } from '../../list/list-session.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import type { ReadingSession } from '../../reading/reading-session.ts';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import type { KeyBinding } from '../../ui/keyboard/use-keys.ts';
import { ListScroller } from './ListScroller.tsx';

export type BriefingPaneProps = {
  /** The day of the briefing; `null` for the latest. */
  day: string | null;
  onShow: (day: string | null) => void;
  list: Pick<ListSession, 'selectedId'>;
  commands: Pick<ArticleCommands, 'markRange'>;
  reading: Pick<ReadingSession, 'open'>;
  feedback: Feedback;
  settings: Settings;
  now: number;
  panelKeys: readonly KeyBinding[];
  hasKeys: boolean;
  returning: boolean;
  /** Whether it stands beside the reading view, which is then the main content of the page. */
  isBeside: boolean;
  /** The foot of the panel: the player and read-aloud. */
  dock: ComponentChildren;
};

/** The briefing in place of a list. */
export function BriefingPane(props: BriefingPaneProps) {
  const { day, onShow, list, commands, reading, feedback, settings, isBeside, dock } = props;
  const { now, panelKeys, hasKeys, returning } = props;
  const scroller = useRef<HTMLElement>(null);
  // The code may still be loading when the user returns.
  const returnedFrom = useRef<number | null>(null);
  if (returning) returnedFrom.current = list.selectedId;
  const show = (day: string | null) => {
    returnedFrom.current = null;
    onShow(day);
  };
  useFocusFallback(scroller, hasKeys);
  return (
    <>
      <ListScroller name="briefing" isBeside={isBeside} scroller={scroller}>
        <BriefingPage
          {...{ day, scroller, settings, now, feedback, hasKeys, panelKeys }}
          hour={settings.briefingHour}
          returnedFrom={returnedFrom.current}
          onShow={show}
          onOpen={reading.open}
          onMarkRead={commands.markRange}
          onSettings={() => void openSettingsAt('briefing')}
        />
      </ListScroller>
      {dock}
    </>
  );
}
