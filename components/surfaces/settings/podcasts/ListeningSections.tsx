import type { Settings } from '../../../../lib/settings.ts';
import { SpeechSection } from '../speech/SpeechSection.tsx';
import { PodcastSection } from './PodcastSection.tsx';

export type ListeningSectionsProps = { settings: Settings };

/** How episodes and articles are listened to. */
export function ListeningSections({ settings }: ListeningSectionsProps) {
  return (
    <>
      <PodcastSection />
      <SpeechSection settings={settings} />
    </>
  );
}
