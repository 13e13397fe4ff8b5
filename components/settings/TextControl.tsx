import { AArrowDown, AArrowUp, ALargeSmall } from 'lucide';
import { changeSettings } from '../../lib/app/settings.ts';
import { nextTextSize } from '../../lib/article/text-size.ts';
import type { Settings } from '../../lib/settings.ts';
import { words } from '../../lib/words/en.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import './TextControl.css';

export type TextControlProps = { settings: Settings };

/** Text size and theme, where they are looked at; the same settings as on the options page. */
export function TextControl({ settings }: TextControlProps) {
  const resize = (direction: 'smaller' | 'larger') =>
    void changeSettings({ textSize: nextTextSize(settings.textSize, direction) });
  return (
    <Popover icon={ALargeSmall} label={words.text.settings} kind="dialog">
      {() => (
        <div class="TextControl" role="dialog" aria-label={words.text.settings}>
          <div class="size">
            <IconButton
              icon={AArrowDown}
              label={words.text.smaller}
              onClick={() => resize('smaller')}
            />
            <output aria-label={words.text.size}>{words.text.pixels(settings.textSize)}</output>
            <IconButton
              icon={AArrowUp}
              label={words.text.larger}
              onClick={() => resize('larger')}
            />
          </div>
          <ThemeChoice theme={settings.theme} />
        </div>
      )}
    </Popover>
  );
}
