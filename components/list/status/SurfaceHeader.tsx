import { CheckCheck, RefreshCw, Settings } from 'lucide';
import { openSettings } from '../../../lib/app/reading/navigation.ts';
import { AppLogo } from '../../ui/AppLogo.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import './SurfaceHeader.css';
import { t } from '../../../lib/i18n/t.ts';

export type SurfaceHeaderProps = {
  status: string;
  refreshing: boolean;
  onRefresh: () => void;
  /** What is marked, where it is not everything. */
  markAllLabel?: string;
  onMarkAll: () => void;
};

/** The head of popup and panel list: who this is, how things stand, and what can be done to all of it. */
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
