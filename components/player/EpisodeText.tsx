import type { ComponentChildren, RefObject } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import { chaptersOf } from '../../lib/article/audio/chapters.ts';
import type { TimeMark } from '../../lib/article/audio/time-mark.ts';
import { transcriptOf } from '../../lib/article/audio/transcript.ts';
import type { Passage } from '../../lib/article/document/article-document.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { Block } from '../../lib/article/model/body.ts';
import { type SeekMarks, SeekMarksContext } from '../article/timestamps/seek-marks.ts';
import { usePlaybackPosition } from '../live/use-playback-position.ts';
import type { Player } from './player.ts';
import { PlayerContext } from './player-context.ts';
import { useTranscriptFollow } from './use-transcript-follow.ts';

export type EpisodeTextProps = {
  article: Article;
  passages: readonly Passage[];
  /** The element that the text is rendered in. */
  root: RefObject<HTMLElement | null>;
  children: ComponentChildren;
};

/** A transcript whose times seek in the recording, with the spoken line marked. */
export function EpisodeText(props: EpisodeTextProps) {
  const player = useContext(PlayerContext);
  if (!player || !props.article.enclosure) return <>{props.children}</>;
  return <TimedText {...props} player={player} />;
}

function TimedText({
  article,
  passages,
  root,
  children,
  player,
}: EpisodeTextProps & { player: Player }) {
  const { id } = article;
  const times = useMemo(() => timesOf(passages), [passages]);
  const offset = usePlaybackPosition(id)?.transcriptOffset ?? 0;
  useTranscriptFollow(
    root,
    { isPlaying: player.episode?.articleId === id, lines: times.lines, offset },
    player,
  );
  // The value stays the same while the text does, or every block would be drawn again.
  const latest = useRef({ player, offset });
  latest.current = { player, offset };
  const marks = useMemo((): SeekMarks => {
    const isSpoken = (mark: TimeMark) => times.spoken.has(mark);
    const secondsOf = (mark: TimeMark) => Math.max(0, mark.seconds + latest.current.offset);
    return {
      marks: times.marks,
      seek: (mark) => {
        const { player } = latest.current;
        player.play(id, isSpoken(mark) ? secondsOf(mark) : mark.seconds);
        player.follow(isSpoken(mark));
      },
      markerOf: (mark) =>
        isSpoken(mark)
          ? () => latest.current.player.markMoment({ articleId: id, seconds: secondsOf(mark) })
          : null,
    };
  }, [times, id]);
  return <SeekMarksContext.Provider value={marks}>{children}</SeekMarksContext.Provider>;
}

function timesOf(passages: readonly Passage[]) {
  const lines = transcriptOf(passages);
  const marks = new Map<Block, TimeMark[]>();
  for (const mark of [...chaptersOf(passages), ...lines]) {
    const leaf = passages[mark.passage]?.leaf;
    if (!leaf) continue;
    const own = marks.get(leaf);
    if (own) own.push(mark);
    else marks.set(leaf, [mark]);
  }
  for (const own of marks.values()) own.sort((one, other) => one.start - other.start);
  return { lines, marks, spoken: new Set<TimeMark>(lines) };
}
