import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { SegmentsRow } from '../rows/SegmentsRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { DensityChoice } from './DensityChoice.tsx';

export type ListSectionProps = { settings: Settings };

/** How lists look, and whether scrolling marks their articles as read. */
export function ListSection({ settings }: ListSectionProps) {
  return (
    <>
      <SegmentsRow name="density" hint={t('list_densityHint')}>
        <DensityChoice density={settings.density} />
      </SegmentsRow>
      <SettingSwitch name="markReadOnScroll" hint={t('settings_markReadOnScrollHint')} />
    </>
  );
}
