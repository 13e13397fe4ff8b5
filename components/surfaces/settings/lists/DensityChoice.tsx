import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { type Density, densities } from '../../../../lib/settings.ts';
import { Segments } from '../../../ui/fields/Segments.tsx';

export type DensityChoiceProps = { density: Density };

/** How much each row of a list shows. */
export function DensityChoice({ density }: DensityChoiceProps) {
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
