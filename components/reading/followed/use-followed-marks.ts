import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { highlightColors } from '../../../lib/highlight/highlight-color.ts';
import type { Settings } from '../../../lib/settings.ts';
import type { Steps } from '../../../lib/steps.ts';
import type { FollowedSpan } from '../../../lib/watch/followed-spans.ts';
import { type ListColor, listColors, ownEntities } from '../../../lib/watch/watch-list.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import type { HighlightedPage } from '../../highlight/page/highlighted-page.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { useSteps } from '../use-steps.ts';
import './paint-followed.css';

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

/** Paints what is followed by the Custom Highlight API, each in a color. Without a map, nothing is left. */
function paintFollowed(
  map: TextMap | null,
  spans: readonly FollowedSpan[],
  colorOf: (name: string) => ListColor,
): void {
  for (const color of highlightColors) {
    const ranges = new Highlight();
    for (const span of map ? spans.filter(({ name }) => colorOf(name) === color) : [])
      for (const range of map ? rangesOf(map, span) : []) ranges.add(range);
    if (ranges.size === 0) CSS.highlights.delete(`followed-${color}`);
    else CSS.highlights.set(`followed-${color}`, ranges);
  }
}
