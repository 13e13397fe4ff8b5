import { X } from 'lucide';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { t } from '../../../lib/i18n/t.ts';
import { dismissLosses, newLosses } from '../../../lib/store/articles/known-losses.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { ReadingPage } from '../reading-page.ts';
import { type ChangeNotice, changeNotice } from './change-notice.ts';
import './ChangeBar.css';

export type ChangeBarProps = {
  page: Pick<ReadingPage, 'text' | 'comparison' | 'highlighter' | 'scroller'>;
  now: number;
  onShowOrphan: (highlightId: string) => void;
};

/** The bar above an article that announces another version, and highlights whose text this version no longer has. */
export function ChangeBar({ page, now, onShowOrphan }: ChangeBarProps) {
  const { text, comparison, highlighter } = page;
  const notice = text ? changeNotice(text, comparison, now) : null;
  const losses = useNewLosses(highlighter.text?.isExcerpt ? [] : highlighter.orphans);
  const [loss] = losses;
  const notices: (ChangeNotice & { dismiss?: () => void })[] = [
    ...(notice ? [notice] : []),
    ...(loss
      ? [
          {
            text: t('highlight_orphanCount', { count: losses.length }),
            action: { label: t('highlight_showOrphans'), run: () => onShowOrphan(loss.id) },
            dismiss: () => {
              page.scroller.current?.focus({ preventScroll: true });
              void dismissLosses(losses, now);
            },
          },
        ]
      : []),
  ];
  const bar = useRef<HTMLDivElement>(null);
  const { newer, shown } = text ?? {};
  useStillText(bar, page.scroller, {
    version: shown && `${shown.article.id} ${shown.article.hash}`,
    isOffered: newer !== undefined && newer !== null,
  });
  return (
    <div class="ChangeBar" role="status" ref={bar}>
      {notices.map(({ text, action, dismiss }) => (
        <div key={text}>
          <div class="notice">
            <p>{text}</p>
            <Button look="quiet" onClick={action.run}>
              {action.label}
            </Button>
          </div>
          {dismiss && <IconButton icon={X} label={t('action_dismiss')} onClick={dismiss} />}
        </div>
      ))}
    </div>
  );
}

/** The orphans that the user has not dismissed; none until that is known. */
function useNewLosses(orphans: readonly Highlight[]): readonly Highlight[] {
  const ids = orphans.map(({ id, version }) => `${id} ${version}`).join();
  const found = latest(useLive(() => newLosses(orphans), [ids], ids !== ''));
  return orphans.filter((orphan) => found?.some(({ id }) => id === orphan.id));
}

/**
 * Keeps the words on the screen where they are when the bar above them offers a newer version (`isOffered`) while this
 * one (`version`) is read. When a version is opened, its bar is drawn before its reading position is restored, so
 * nothing is to be done.
 */
function useStillText(
  bar: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  { version, isOffered }: { version: string | undefined; isOffered: boolean },
): void {
  const last = useRef({ version, height: 0 });
  useLayoutEffect(() => {
    const height = bar.current?.offsetHeight ?? 0;
    const view = scroller.current;
    // At the top, the bar pushes the title down.
    if (view && view.scrollTop > 0 && isOffered && version === last.current.version)
      view.scrollTop += height - last.current.height;
    last.current = { version, height };
  });
}
