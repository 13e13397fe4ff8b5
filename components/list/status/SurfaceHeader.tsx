import { CheckCheck, RefreshCw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/i18n/t.ts';
import { AppLogo } from '../../ui/AppLogo.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import './SurfaceHeader.css';

export type SurfaceHeaderProps = {
  /** Parts of the line below the name; the last one stands alone where they don't fit side by side. */
  status: readonly string[];
  /** More about the status, for a tooltip. */
  statusHint?: string | undefined;
  refreshing: boolean;
  onRefresh: () => void;
  /** The label of the button that marks all as read, if the list is filtered. */
  markAllLabel?: string;
  /** `null` where nothing that is shown can be marked. */
  onMarkAll: (() => void) | null;
  /** The last button. */
  children: ComponentChildren;
};

/** The header of the popup and of the panel's lists: name, status, refresh, mark all as read, and one more button. */
export function SurfaceHeader(props: SurfaceHeaderProps) {
  const { status, statusHint, refreshing, onRefresh, onMarkAll, children } = props;
  const { markAllLabel = t('action_markAllRead') } = props;
  return (
    <header class="SurfaceHeader">
      <AppLogo />
      <div class="words">
        <h1 title={t('about_tagline')}>{t('app_name')}</h1>
        <p title={[...status, statusHint].filter(Boolean).join(' · ')}>
          {(refreshing ? [t('refresh_running')] : status).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </div>
      <div class="actions">
        <IconButton
          icon={RefreshCw}
          label={t('action_refresh')}
          busy={refreshing}
          onClick={onRefresh}
        />
        {onMarkAll && <IconButton icon={CheckCheck} label={markAllLabel} onClick={onMarkAll} />}
        {children}
      </div>
    </header>
  );
}
