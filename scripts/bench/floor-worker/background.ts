import { defineBackground } from 'wxt/utils/define-background';
import background from '../../../entrypoints/background.ts';

// Kept, so that the modules of our worker are loaded and their top-level code runs.
Object.assign(globalThis, { background });

export default defineBackground(() => undefined);
