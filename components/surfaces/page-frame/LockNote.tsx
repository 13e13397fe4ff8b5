import { Lock } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import './LockNote.css';

/** Why a setting can't be changed: an administrator's policy sets it. */
export function LockNote() {
  return (
    <p class="LockNote">
      <Icon icon={Lock} /> {t('settings_managed')}
    </p>
  );
}
