import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyAppearance } from '../components/ui/style/apply-appearance.ts';
import { readCachedSettings } from '../lib/platform/cached-settings.ts';
import { databaseName, openEarly } from '../lib/store/db/early-opening.ts';

/**
 * Runs in the head of every page and delays its first paint, so that theme and text size are right from the start. The
 * database opens meanwhile.
 */
export default defineUnlistedScript(() => {
  openEarly(databaseName);
  applyAppearance(readCachedSettings());
});
