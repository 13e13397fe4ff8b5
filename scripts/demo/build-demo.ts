/** Builds the extension for `npm start` in a folder of its own, so that a test run beside it is not disturbed. */
import { build } from 'wxt';

await build({ browser: 'chrome', outDir: '.output/start' });
