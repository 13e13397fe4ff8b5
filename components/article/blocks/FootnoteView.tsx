import { Undo2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { footnoteId } from './footnote-id.ts';
import './FootnoteView.css';

export type FootnoteViewProps = { number: number; cited: boolean; children: ComponentChildren };

/** A footnote. Its number leads back to the reference that was followed, or to the first one. */
export function FootnoteView({ number, cited, children }: FootnoteViewProps) {
  const cameFrom = useRef<HTMLElement | null>(null);
  const note = useRef<HTMLLIElement>(null);
  const reference = `[data-note="${number}"]`;
  const remember = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget.matches(reference)) {
      cameFrom.current = relatedTarget;
    }
  };
  const goBack = () => {
    const first = note.current?.closest('article')?.querySelector<HTMLElement>(reference);
    const target = cameFrom.current?.isConnected ? cameFrom.current : first;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  };
  return (
    <li class="FootnoteView" id={footnoteId(number)} tabIndex={-1} ref={note} onFocus={remember}>
      {cited ? (
        <button
          type="button"
          class="number"
          aria-label={t('article_footnoteBackLink', { number })}
          data-number={number}
          onClick={goBack}
        >
          <Icon icon={Undo2} />
        </button>
      ) : (
        <span class="number" data-number={number} />
      )}
      <div>{children}</div>
    </li>
  );
}
