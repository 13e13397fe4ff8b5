import { CheckCheck, RefreshCw, Settings } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { openSettings } from '../../../lib/platform/panel.ts';
import { AppLogo } from '../../ui/AppLogo.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import './SurfaceHeader.css';

export type SurfaceHeaderProps = {
  status: string;
  refreshing: boolean;
  onRefresh: () => void;
  /** The label of the button, where it marks a filtered list only. */
  markAllLabel?: string;
  onMarkAll: () => void;
};

/** The header of the popup and of the panel's lists: name, status, refresh, mark all as read, settings. */
export function SurfaceHeader(props: SurfaceHeaderProps) {
  const { status, refreshing, onRefresh, onMarkAll } = props;
  const { markAllLabel = t('action_markAllRead') } = props;
  return (
    <header class="SurfaceHeader">
      <AppLogo />
      <div class="words">
        <h1>{t('app_name')}</h1>
        <p>{refreshing ? t('refresh_running') : status}</p>
      </div>
      <div class="actions">
        <IconButton
          icon={RefreshCw}
          label={t('action_refresh')}
          busy={refreshing}
          onClick={onRefresh}
        />
        <IconButton icon={CheckCheck} label={markAllLabel} onClick={onMarkAll} />
        <IconButton
          icon={Settings}
          label={t('action_settings')}
          onClick={() => void openSettings()}
        />
      </div>
    </header>
  );
}
