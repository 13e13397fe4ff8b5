import type { ComponentChild } from 'preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePolicy, useSettings } from '../../../../components/live/use-settings.ts';
import { SettingsContext } from '../../../../components/surfaces/settings/rows/settings-context.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { RenderedPage } from '../../page.ts';
import { render } from '../../render.ts';

/** Renders a section of the settings page alone; nothing is fetched and no worker runs. */
export function renderSection(section: ComponentChild): RenderedPage {
  const Section = () => {
    const settings = useSettings();
    const policy = usePolicy();
    return (
      <SettingsContext.Provider value={{ settings, policy }}>
        <main>{section}</main>
      </SettingsContext.Provider>
    );
  };
  render(<Section />);
  return new RenderedPage();
}

/** The settings as stored; those that were never changed may be missing. */
export const storedSettings = async (): Promise<Partial<Settings>> =>
  (await fakeBrowser.storage.local.get('settings')).settings ?? {};
