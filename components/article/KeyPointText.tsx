import type { KeyPoint } from '../../lib/article/model/body.ts';
import { inlineText } from '../../lib/article/model/inlines.ts';
import { keyPointInlines } from '../../lib/article/model/key-point-block.ts';

export type KeyPointTextProps = { point: KeyPoint };

/** The text of a key point. Its inlines are texts, some of them strong. */
export function KeyPointText({ point }: KeyPointTextProps) {
  return (
    <>
      {keyPointInlines(point).map((inline) =>
        inline.kind === 'text' ? inline.text : <strong>{inlineText([inline])}</strong>,
      )}
    </>
  );
}
