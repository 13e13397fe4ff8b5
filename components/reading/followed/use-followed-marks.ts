import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Settings } from '../../../lib/settings.ts';
import type { Steps } from '../../../lib/steps.ts';
import type { FollowedSpan } from '../../../lib/watch/followed-spans.ts';
import { listColors, ownEntities } from '../../../lib/watch/watch-list.ts';
import type { HighlightedPage } from '../../highlight/page/highlighted-page.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { useSteps } from '../use-steps.ts';
import { paintFollowed } from './paint-followed.ts';

export type FollowedSettings = Pick<Settings, 'followed' | 'watchLists' | 'markFollowed'>;

const none: readonly FollowedSpan[] = [];

/** Marks what the user follows in the text on the screen, once it is drawn. */
export function useFollowedMarks(
  { text, drawn, revision }: Pick<HighlightedPage, 'text' | 'drawn' | 'revision'>,
  { followed, watchLists, markFollowed }: FollowedSettings,
): void {
  const isOn = markFollowed && followed.length > 0;
  const own = ownEntities(watchLists);
  const colorOf = useMemo(() => listColors(watchLists), [watchLists]);
  const readWatch = async () => (await import('./watch.ts')).readWatch(followed, own);
  const { answer } = useAnswer(readWatch, [JSON.stringify([followed, own])], { enabled: isOn });
  const watch = isOn ? answer : undefined;
  function* steps(): Steps<readonly FollowedSpan[]> {
    return text && watch ? yield* watch(text.shownLines()) : none;
  }
  const spans = useSteps(steps, [text, watch], !text || !watch) ?? none;
  useLayoutEffect(() => {
    // Mapping the text is costly.
    paintFollowed(spans.length > 0 ? (drawn()?.map ?? null) : null, spans, colorOf);
  }, [spans, revision, colorOf]);
  useEffect(() => () => paintFollowed(null, none, () => 1), []);
}
