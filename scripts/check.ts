/** `npm run check`: format, lint, types and the unit tests, in under a minute. */
import { formatAndLint, runStages, runTests, types } from './test-stages.ts';

await runStages([
  formatAndLint,
  types,
  { title: 'Unit tests', run: () => runTests('unit', 'isolated') },
]);
