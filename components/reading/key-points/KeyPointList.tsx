import type { TargetedMouseEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Evidence } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import { KeyPointText } from '../../article/KeyPointText.tsx';
import './KeyPointLink.css';

export type KeyPointListProps = {
  points: readonly KeyPoint[];
  /** The evidence of each key point. */
  evidence: ReadonlyMap<KeyPoint, Evidence>;
  /** The first words of the passage with this number. */
  startOf: (passage: number) => string;
  onFollow: (evidence: Evidence, from: HTMLElement) => void;
};

/** The key points with their nested ones. Each leads to the passage that supports it. */
export function KeyPointList({ points, ...others }: KeyPointListProps) {
  const { evidence, startOf, onFollow } = others;
  return (
    <ul {...publisherText}>
      {points.map((point) => (
        <li key={point.text} data-unmatched={evidence.get(point)?.passage === null}>
          <KeyPointLink
            point={point}
            evidence={evidence.get(point)}
            startOf={startOf}
            onFollow={onFollow}
          />
          {point.points.length > 0 && <KeyPointList points={point.points} {...others} />}
        </li>
      ))}
    </ul>
  );
}

type KeyPointLinkProps = {
  point: KeyPoint;
  /** `undefined` until it was searched for. */
  evidence: Evidence | undefined;
  startOf: (passage: number) => string;
  onFollow: (evidence: Evidence, from: HTMLElement) => void;
};

type Click = TargetedMouseEvent<HTMLAnchorElement>;

/** How many pixels the pointer may move in a click. */
const stillPixels = 4;

/** A key point that leads to the passage that supports it. It is a link, because a button's text can't be selected. */
function KeyPointLink({ point, evidence, startOf, onFollow }: KeyPointLinkProps) {
  const pressed = useRef({ x: 0, y: 0 });
  const follow = (event: Click) => {
    event.preventDefault();
    const { clientX, clientY, detail, currentTarget } = event;
    const { x, y } = pressed.current;
    // The end of a selection is a click as well. A click by keyboard has no position.
    const isDrag = detail > 0 && Math.hypot(clientX - x, clientY - y) > stillPixels;
    // Further clicks of a double or triple click select text.
    if (evidence && !isDrag && detail <= 1) onFollow(evidence, currentTarget);
  };
  const passage = evidence?.passage ?? null;
  const leads =
    passage === null
      ? t('keyPoints_withoutPassage')
      : t('keyPoints_leadsToPassage', { start: startOf(passage) });
  return (
    <a
      class="KeyPointLink"
      href={`#passage-${passage ?? 'none'}`}
      aria-label={evidence && `${point.text} – ${leads}`}
      draggable={false}
      onMouseDown={({ clientX: x, clientY: y }) => {
        pressed.current = { x, y };
      }}
      onClick={follow}
      onAuxClick={(event) => event.preventDefault()}
    >
      <KeyPointText point={point} />
    </a>
  );
}
