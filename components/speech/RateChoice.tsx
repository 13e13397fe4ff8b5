import { changeSettings } from '../../lib/app/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import { type Settings, speechRates } from '../../lib/settings.ts';
import { Choice } from '../ui/fields/Choice.tsx';

export type RateChoiceProps = { settings: Settings };

/** The choice of the speaking rate. */
export function RateChoice({ settings: { speechRate } }: RateChoiceProps) {
  return (
    <Choice
      label={t('speech_rate')}
      value={speechRate}
      choices={[...new Set([...speechRates, speechRate])]}
      labelFor={(rate) => t('speech_rateValue', { rate })}
      onChange={(choice) => void changeSettings({ speechRate: choice })}
    />
  );
}
