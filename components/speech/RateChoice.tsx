import { changeSettings } from '../../lib/app/settings.ts';
import { type Settings, voiceRates } from '../../lib/settings.ts';
import { words } from '../../lib/i18n/en.ts';
import { Choice } from '../ui/fields/Choice.tsx';

export type RateChoiceProps = { settings: Settings };

/** How fast the voice speaks. */
export function RateChoice({ settings: { voiceRate } }: RateChoiceProps) {
  return (
    <Choice
      label={words.speech.rate}
      value={voiceRate}
      choices={[...new Set([...voiceRates, voiceRate])]}
      wordsFor={words.speech.times}
      onChange={(choice) => void changeSettings({ voiceRate: choice })}
    />
  );
}
