import { Highlighter } from 'lucide';
import { useContext } from 'preact/hooks';
import type { Block, Inline } from '../../../lib/article/model/body.ts';
import { splitInlines } from '../../../lib/article/model/split-inlines.ts';
import { formatTimeCode } from '../../../lib/i18n/format-time-code.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { InlineView } from '../blocks/InlineView.tsx';
import { SeekMarksContext } from './seek-marks.ts';
import './MomentMark.css';
import './TimedInlines.css';

export type TimedInlinesProps = { block: Block & { inlines: Inline[] } };

/**
 * A block's inline content, with the times of a recording as buttons. The text stays the same, character by character.
 */
export function TimedInlines({ block }: TimedInlinesProps) {
  const { marks, seek, markerOf } = useContext(SeekMarksContext);
  const own = marks.get(block) ?? [];
  if (own.length === 0) return <InlineView inlines={block.inlines} />;
  const pieces = splitInlines(
    block.inlines,
    own.flatMap(({ start, end }) => [start, end]),
  );
  return (
    <>
      {pieces.map((piece, at) => {
        const mark = own[(at - 1) / 2];
        if (!mark) return <InlineView inlines={piece} />;
        const marker = markerOf(mark);
        return (
          <>
            <button
              type="button"
              class="TimeMark"
              data-at={mark.start}
              title={t('player_playFrom', { time: formatTimeCode(mark.seconds) })}
              onClick={() => seek(mark)}
            >
              <InlineView inlines={piece} />
            </button>
            {marker && <MomentMark seconds={mark.seconds} onMark={marker} />}
          </>
        );
      })}
    </>
  );
}

type MomentMarkProps = { seconds: number; onMark: () => void };

/** The button beside a time in a transcript that highlights its line. It adds no character to the text. */
function MomentMark({ seconds, onMark }: MomentMarkProps) {
  const label = t('player_markMomentAt', { time: formatTimeCode(seconds) });
  return (
    <button type="button" class="MomentMark" aria-label={label} title={label} onClick={onMark}>
      <Icon icon={Highlighter} />
    </button>
  );
}
