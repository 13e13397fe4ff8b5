import { withEpisode } from '../gallery/states/samples.ts';
import { shortEpisode } from '../support/builders/short-episode.ts';
import { type RenderedExtension, testWith } from './extension.tsx';
import type { PageLocator, RenderedPage } from './page.ts';

/** A test whose newest article is an episode of five minutes. */
export const test = testWith(withEpisode);

export const button = (within: RenderedPage | PageLocator, name: string | RegExp) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

export const inAudio = <Value>(panel: RenderedPage, read: (audio: HTMLAudioElement) => Value) =>
  panel.locator('audio').evaluate<Value, undefined, HTMLAudioElement>(read);

/** The playback position, in seconds. */
export const playedTo = (panel: RenderedPage) => inAudio(panel, ({ currentTime }) => currentTime);

export const isPaused = (panel: RenderedPage) => inAudio(panel, ({ paused }) => paused);

export async function openEpisode(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await button(panel, /Episode 60/)
    .first()
    .click();
  await panel.getByRole('heading', { level: 1, name: shortEpisode.title }).waitFor();
  return panel;
}

/** Opens the episode and downloads its recording, which then plays without a network. */
export async function openDownloaded(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await openEpisode(extension);
  await button(panel, 'Download').click();
  await panel.getByText(/^Downloaded, /).waitFor();
  return panel;
}

/** Expands the player's bar. */
export const showAllControls = (panel: RenderedPage): Promise<void> =>
  button(panel, 'Show all controls').click();
