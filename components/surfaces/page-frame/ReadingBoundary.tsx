import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { errorMessage } from '../../../lib/presenters/error-message.ts';
import { KeyBindings } from '../../shortcuts/KeyBindings.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useDrawingError } from './use-drawing-error.ts';

export type ReadingBoundaryProps = {
  articleId: number;
  onBack: () => void;
  children: ComponentChildren;
};

/**
 * Shows a message in place of an article that can't be drawn. The list stays in reach: a panel opens where it was closed,
 * so such an article would otherwise take its place each time.
 */
export function ReadingBoundary({ articleId, onBack, children }: ReadingBoundaryProps) {
  const [error, drawAgain] = useDrawingError();
  useLayoutEffect(() => drawAgain, [articleId]);
  if (error === undefined) return children;
  const action = { label: t('action_backToList'), run: onBack };
  return (
    <main>
      <h1 class="visually-hidden">{t('app_name')}</h1>
      <div role="alert">
        <EmptyState title={t('error_title')} text={errorMessage(error)} action={action} />
      </div>
      <KeyBindings bindings={[{ keys: ['Escape'], group: 'goTo', ...action }]} characters={false} />
    </main>
  );
}
