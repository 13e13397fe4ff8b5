import type { Settings } from '../../../lib/settings.ts';
import { AboutSection } from './about/AboutSection.tsx';
import { BackupSection } from './backup/BackupSection.tsx';
import { EraseSection } from './erase/EraseSection.tsx';
import { UpdateSections } from './feed/UpdateSections.tsx';
import { BriefingHourSection } from './following/BriefingHourSection.tsx';
import { FollowingSection } from './following/FollowingSection.tsx';
import { HighlightsSection } from './highlights/HighlightsSection.tsx';
import { KeyboardSection } from './keyboard/KeyboardSection.tsx';
import { ListSection } from './lists/ListSection.tsx';
import { NotificationSection } from './notifications/NotificationSection.tsx';
import { ListeningSections } from './podcasts/ListeningSections.tsx';
import { PrivacySection } from './privacy/PrivacySection.tsx';
import { ReadingSection } from './reading/ReadingSection.tsx';
import { RuleSection } from './rules/RuleSection.tsx';
import { pageSections, SettingsGroup } from './SettingsGroup.tsx';
import { TagSection } from './tags/TagSection.tsx';

export type SettingsSectionsProps = { settings: Settings; now: number; onErase: () => void };

/** All sections of the settings page, in the order of use. */
export function SettingsSections({ settings, now, onErase }: SettingsSectionsProps) {
  const contents = {
    reading: <ReadingSection settings={settings} />,
    lists: <ListSection settings={settings} />,
    following: (
      <>
        <FollowingSection settings={settings} />
        <RuleSection settings={settings} now={now} />
        <BriefingHourSection />
      </>
    ),
    notifications: <NotificationSection settings={settings} now={now} />,
    highlights: (
      <>
        <HighlightsSection settings={settings} />
        <TagSection />
      </>
    ),
    podcasts: <ListeningSections settings={settings} />,
    keyboard: <KeyboardSection />,
    backup: <BackupSection settings={settings} now={now} />,
    updates: <UpdateSections settings={settings} now={now} />,
    privacy: <PrivacySection />,
    about: <AboutSection />,
    erase: <EraseSection onErase={onErase} />,
  };
  return pageSections.map((id) => (
    <SettingsGroup key={id} id={id}>
      {contents[id]}
    </SettingsGroup>
  ));
}
