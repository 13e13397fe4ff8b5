/**
 * `npm run bench`: what people do most, beside the least it could cost in the same run. Ratios rather than milliseconds,
 * which depend on the machine. Lists the largest modules of each surface, too. Not a test.
 *
 * `npm run bench -- --collection DIR`: how well the search ranks a collection with relevance judgments. Node alone, so
 * only what each needs is loaded.
 */
import { benchOptions } from './bench/options.ts';

const options = benchOptions(process.argv.slice(2));
if (options.collection === null) {
  const { measureProduct } = await import('./bench/measure-product.ts');
  await measureProduct(options);
} else {
  const { measureCollection } = await import('./bench/collection/measure-collection.ts');
  await measureCollection(options.collection);
}
