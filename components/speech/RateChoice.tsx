import { changeSettings } from '../../lib/app/settings.ts';
import { words } from '../../lib/i18n/en.ts';
import { type Settings, speechRates } from '../../lib/settings.ts';
import { Choice } from '../ui/fields/Choice.tsx';

export type RateChoiceProps = { settings: Settings };

/** How fast the voice speaks. */
export function RateChoice({ settings: { speechRate } }: RateChoiceProps) {
  return (
    <Choice
      label={words.speech.rate}
      value={speechRate}
      choices={[...new Set([...speechRates, speechRate])]}
      labelFor={words.speech.times}
      onChange={(choice) => void changeSettings({ speechRate: choice })}
    />
  );
}
