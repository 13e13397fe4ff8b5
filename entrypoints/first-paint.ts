import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyLook } from '../components/ui/style/apply-appearance.ts';
import { keptSettings } from '../lib/platform/cached-settings.ts';

/** Stands in the head of every page and holds up its first paint: theme and text are right from the beginning. */
export default defineUnlistedScript(() => applyLook(keptSettings()));
