import { changeSettings } from '../../../../lib/app/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { markReadAfterChoices, type Settings } from '../../../../lib/settings.ts';
import { FontChoice } from '../../../reading/appearance/FontChoice.tsx';
import { ThemeChoice } from '../../../reading/appearance/ThemeChoice.tsx';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextRange } from './TextRange.tsx';
import { TextSample } from './TextSample.tsx';
import './ReadingSection.css';

export type ReadingSectionProps = { settings: Settings };

/** How articles look, and when they count as read. */
export function ReadingSection({ settings }: ReadingSectionProps) {
  const { theme, font, dimPictures, markReadAfter } = settings;
  return (
    <Section title={words.options.reading}>
      <div class="ReadingSection">
        <p class="label" aria-hidden="true">
          {words.text.theme}
        </p>
        <ThemeChoice theme={theme} />
        <p class="label" aria-hidden="true">
          {words.text.font}
        </p>
        <FontChoice font={font} />
        <p class="hint">{words.text.fontHint}</p>
      </div>
      <TextRange name="textSize" settings={settings} />
      <TextRange name="lineHeight" settings={settings} />
      <TextRange name="measure" settings={settings} />
      <TextSample />
      <Switch
        label={words.text.dimPictures}
        hint={words.text.dimPicturesHint}
        on={dimPictures}
        onChange={(dim) => void changeSettings({ dimPictures: dim })}
      />
      <Choice
        label={words.options.readAfter}
        value={markReadAfter}
        choices={[...new Set([...markReadAfterChoices, markReadAfter])]}
        labelFor={readAfterLabel}
        onChange={(choice) => void changeSettings({ markReadAfter: choice })}
      />
    </Section>
  );
}

const readAfterLabel = (seconds: number | null): string =>
  seconds === null ? words.options.readNever : words.options.readAfterSeconds(seconds);
