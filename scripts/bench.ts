/**
 * `npm run bench`: measures what users do most, each beside the least that it could cost in the same run. The results
 * are ratios, because milliseconds depend on the machine. Also lists the largest modules of each surface. Not a test.
 *
 * `npm run bench -- --collection DIR`: how well the search ranks a collection with relevance judgments. This runs in
 * Node alone, so each mode loads only what it needs.
 *
 * `npm run bench -- --sentences FILE --out FILE`: how well entities are found in labeled sentences and articles, as
 * JSON lines. `npm run bench -- --list`: the names of the built-in list.
 *
 * `npm run bench -- --table`: the results of earlier runs, as Markdown.
 */
import { type BenchOptions, benchOptions } from './bench/options.ts';

const options = readOptions();
if (options.table) {
  const { markdownOf, readResults } = await import('./bench/kept-results.ts');
  console.log(markdownOf(await readResults()));
} else if (options.collection !== null) {
  const { measureCollection } = await import('./bench/collection/measure-collection.ts');
  await measureCollection(options.collection);
} else if (options.sentences !== null || options.list) {
  const { measureSentences, printEntities } = await import('./bench/watch/measure-sentences.ts');
  if (options.list) await printEntities();
  if (options.sentences !== null) await measureSentences(options.sentences, options.out);
} else {
  const { measureProduct } = await import('./bench/measure-product.ts');
  await measureProduct(options);
}

/** Reports a wrong option as one sentence. */
function readOptions(): BenchOptions {
  try {
    return benchOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
