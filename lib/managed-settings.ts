import type { BacklogChoice } from './backlog-choice.ts';
import type { Settings } from './settings.ts';

/** What an administrator's policy sets. */
export interface ManagedSettings {
  /** Settings that the user can't change. The user's own values stay stored below them. */
  fixed: Partial<Settings>;
  /** Bounds of `checkInterval`, in minutes. */
  checkIntervalMin: number;
  checkIntervalMax: number;
  /** The address of the news feed, on the site's host; `null` if it is discovered, or chosen by the user. */
  feedUrl: string | null;
  /** `null` if the user chooses. */
  backlog: BacklogChoice | null;
  /** Whether no page opens after the installation. */
  disableFirstRun: boolean;
  eraseAllowed: boolean;
}

/** The values if there is no policy. */
export const unmanaged: ManagedSettings = {
  fixed: {},
  checkIntervalMin: 0,
  checkIntervalMax: Number.POSITIVE_INFINITY,
  feedUrl: null,
  backlog: null,
  disableFirstRun: false,
  eraseAllowed: true,
};

/** The settings that apply: the policy's values override the user's own. */
export const underPolicy = (own: Settings, policy: ManagedSettings): Settings => ({
  ...own,
  checkInterval: Math.max(
    policy.checkIntervalMin,
    Math.min(policy.checkIntervalMax, own.checkInterval),
  ),
  ...policy.fixed,
});
