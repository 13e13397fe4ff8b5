import type { ComponentChild } from 'preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSettings } from '../../../../components/live/use-settings.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { RenderedPage } from '../../page.ts';
import { render } from '../../render.ts';

/** Renders a section of the settings page alone; nothing is fetched and no worker runs. */
export function renderSection(draw: (settings: Settings) => ComponentChild): RenderedPage {
  const Section = () => <main>{draw(useSettings())}</main>;
  render(<Section />);
  return new RenderedPage();
}

/** The settings as stored; those that were never changed may be missing. */
export const storedSettings = async (): Promise<Partial<Settings>> =>
  (await fakeBrowser.storage.local.get('settings')).settings ?? {};
