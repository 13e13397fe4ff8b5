/** `npm run check`: format, lint, types and the unit tests, in under a minute. */
import { runStages, runTests, sourceChecks } from './test-stages.ts';

await runStages([sourceChecks, { title: 'Unit tests', run: () => runTests('unit', 'isolated') }]);
