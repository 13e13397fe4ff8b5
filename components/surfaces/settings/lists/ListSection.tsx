import { useContext } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { type Density, densities } from '../../../../lib/settings.ts';
import { Segments } from '../../../ui/fields/Segments.tsx';
import { SegmentsRow } from '../rows/SegmentsRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';

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

type DensityChoiceProps = { density: Density };

/** How much each row of a list shows. */
function DensityChoice({ density }: DensityChoiceProps) {
  return (
    <Segments
      label={t('list_density')}
      choices={densities}
      value={density}
      labelFor={(choice) => t(`list_density_${choice}`)}
      onChange={(choice) => void changeSettings({ density: choice })}
    />
  );
}
