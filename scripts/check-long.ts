/**
 * `npm run check:long`: every case where `npm test` takes a sample, every story in both browsers, days with random
 * interruptions, and what a page shows at the ends of days, months and years.
 */
import { buildArchives, runBrowserTests, runStages, runTests, runTestsAt } from './test-stages.ts';

const moments = [
  { title: 'before the end of a year', zone: 'UTC', time: '2026-12-31T23:50:00Z' },
  { title: 'before the end of February', zone: 'Europe/Berlin', time: '2027-02-28T22:50:00Z' },
  { title: 'before the end of a leap day', zone: 'Asia/Tokyo', time: '2028-02-29T14:50:00Z' },
  { title: 'before summer time begins', zone: 'America/New_York', time: '2027-03-14T06:50:00Z' },
  { title: 'before summer time ends', zone: 'America/New_York', time: '2027-11-07T05:50:00Z' },
];

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
  ...moments.map((moment) => ({
    title: `Rendered components and stories, ten minutes ${moment.title}`,
    run: () => runTestsAt(moment, 'rendered', 'chromium'),
  })),
]);
