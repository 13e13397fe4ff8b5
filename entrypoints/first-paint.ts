import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyAppearance } from '../components/ui/style/apply-appearance.ts';
import { readCachedSettings } from '../lib/platform/cached-settings.ts';

/** Stands in the head of every page and holds up its first paint: theme and text are right from the beginning. */
export default defineUnlistedScript(() => applyAppearance(readCachedSettings()));
