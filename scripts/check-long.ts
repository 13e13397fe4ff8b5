/**
 * `npm run check:long`: every case where `npm test` takes a sample, every story in both browsers, and days with random
 * interruptions.
 */
import { buildArchives, runBrowserTests, runStages, runTests } from './test-stages.ts';

await runStages([
  { title: 'Builds and archives', run: buildArchives },
  { title: 'Archives that are built again', run: () => runTests('long-build') },
  {
    title: 'Simulated months, and every case of random queries',
    run: () => runTests('long-simulation'),
  },
  {
    title: 'Every state of the gallery, and the longer rendered tests',
    run: () => runTests('long-rendered'),
  },
  {
    title: 'Every story, and whole days, in Chromium and Firefox',
    run: () => runBrowserTests({ computing: ['long'], firefox: 'long-firefox' }),
  },
]);
