/** Builds the extension for `npm start` into its own folder, so that a test run at the same time is not disturbed. */
import { build } from 'wxt';

await build({ browser: 'chrome', outDir: '.output/start' });
