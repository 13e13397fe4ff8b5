import type { Settings } from '../../../../lib/settings.ts';
import { RuleSection } from '../rules/RuleSection.tsx';
import { BriefingSection } from './BriefingSection.tsx';
import { FollowingSection } from './FollowingSection.tsx';

export type FollowingSectionsProps = { settings: Settings; now: number };

/** What the user follows, what is done with articles by rules, and the briefing. */
export function FollowingSections({ settings, now }: FollowingSectionsProps) {
  return (
    <>
      <FollowingSection settings={settings} />
      <RuleSection settings={settings} now={now} />
      <BriefingSection />
    </>
  );
}
