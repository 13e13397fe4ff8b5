import { useContext } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { SegmentsRow } from '../rows/SegmentsRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { DensityChoice } from './DensityChoice.tsx';

/** How lists look, and whether scrolling marks their articles as read. */
export function ListSection() {
  const { settings } = useContext(SettingsContext);
  return (
    <>
      <SegmentsRow name="density" hint={t('list_densityHint')}>
        <DensityChoice density={settings.density} />
      </SegmentsRow>
      <SettingSwitch name="markReadOnScroll" hint={t('settings_markReadOnScrollHint')} />
    </>
  );
}
