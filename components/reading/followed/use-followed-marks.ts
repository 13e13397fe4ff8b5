import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import type { Settings } from '../../../lib/settings.ts';
import type { Steps } from '../../../lib/steps.ts';
import type { HighlightedPage } from '../../highlight/page/highlighted-page.ts';
import { useSteps } from '../use-steps.ts';
import { paintFollowed } from './paint-followed.ts';

export type FollowedSettings = Pick<Settings, 'followed' | 'markFollowed'>;

type Watch = typeof import('./watch.ts');

const none: readonly Span[] = [];

/** Marks what the user follows in the text on the screen, once it is drawn. */
export function useFollowedMarks(
  { text, drawn, revision }: Pick<HighlightedPage, 'text' | 'drawn' | 'revision'>,
  { followed, markFollowed }: FollowedSettings,
): void {
  const isOn = markFollowed && followed.length > 0;
  const [watch, setWatch] = useState<Awaited<ReturnType<Watch['readWatch']>>>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => {
    let isCurrent = true;
    const read = async () => (isOn ? (await import('./watch.ts')).readWatch(followed) : undefined);
    read().then(
      (found) => {
        if (isCurrent) setWatch(() => found);
      },
      (error: unknown) => setFailure({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [isOn, followed.join('\n')]);
  // To the error boundary.
  if (failure) throw failure.error;
  function* steps(): Steps<readonly Span[]> {
    return text && watch ? yield* watch(text.shownLines()) : none;
  }
  const spans = useSteps(steps, [text, watch], !text || !watch) ?? none;
  useLayoutEffect(() => {
    // Mapping the text is costly.
    paintFollowed(spans.length > 0 ? (drawn()?.map ?? null) : null, spans);
  }, [spans, revision]);
  useEffect(() => () => paintFollowed(null, none), []);
}
