import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings } from '../../lib/app/settings.ts';
import { defaultSettings, type Settings } from '../../lib/settings.ts';

/** The reader's settings, as they are stored now; theme and text size are put on the page here. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useLayoutEffect(() => apply(settings), [settings.theme, settings.textSize]);
  return settings;
}

function apply({ theme, textSize }: Settings): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--reading-size', `${textSize}px`);
}
