import { changeSettings } from '../../lib/app/settings.ts';
import { readAfterChoices, type Settings, textSizes } from '../../lib/settings.ts';
import { words } from '../../lib/words/en.ts';
import { Choice } from './Choice.tsx';
import { Field } from './Field.tsx';
import { Section } from './Section.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import './ReadingSection.css';

export type ReadingSectionProps = { settings: Settings };

/** How articles look, and when they count as read. */
export function ReadingSection({ settings }: ReadingSectionProps) {
  const { textSize, theme, readAfter } = settings;
  return (
    <Section title={words.options.reading}>
      <div class="ReadingSection">
        <p class="label" aria-hidden="true">
          {words.text.theme}
        </p>
        <ThemeChoice theme={theme} />
      </div>
      <Field label={words.text.size}>
        {({ id }) => (
          <span class="TextSize">
            <input
              id={id}
              type="range"
              min={textSizes.least}
              max={textSizes.most}
              step={0.5}
              value={textSize}
              aria-valuetext={words.text.pixels(textSize)}
              onInput={(event) =>
                void changeSettings({ textSize: event.currentTarget.valueAsNumber })
              }
            />
            <output for={id}>{words.text.pixels(textSize)}</output>
          </span>
        )}
      </Field>
      <p class="Sample">{words.options.sample}</p>
      <Choice
        label={words.options.readAfter}
        value={readAfter}
        choices={[...new Set([...readAfterChoices, readAfter])]}
        wordsFor={readAfterWords}
        onChange={(choice) => void changeSettings({ readAfter: choice })}
      />
    </Section>
  );
}

const readAfterWords = (seconds: number | null): string =>
  seconds === null ? words.options.readNever : words.options.readAfterSeconds(seconds);
