import type { Settings } from '../../../../lib/settings.ts';
import { PictureSection } from '../pictures/PictureSection.tsx';
import { StorageSection } from '../storage/StorageSection.tsx';
import { FeedSection } from './FeedSection.tsx';
import { PollingSection } from './PollingSection.tsx';

export type UpdateSectionsProps = { settings: Settings; now: number };

/** How news comes, and what is stored of it for how long. */
export function UpdateSections({ settings, now }: UpdateSectionsProps) {
  return (
    <>
      <PollingSection />
      <FeedSection now={now} />
      <PictureSection />
      <StorageSection settings={settings} now={now} />
    </>
  );
}
