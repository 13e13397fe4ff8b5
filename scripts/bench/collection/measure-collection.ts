import { otherEngines } from './other-engines.ts';
import { productEngine } from './product-engine.ts';
import { readCollection } from './read-collection.ts';
import { describeScore, scoreEngine } from './score-engine.ts';

/**
 * Prints how well the search ranks a collection: all queries, and the odd and the even ones apart, because its
 * parameters were chosen with the odd ones. Then prints the same for other engines, for all queries.
 */
export async function measureCollection(folder: string): Promise<void> {
  const collection = await readCollection(folder);
  const { all, odd, even } = await scoreEngine(
    await productEngine(collection.documents),
    collection,
  );
  console.log(`collection: ${describeScore(all)}`);
  console.log(`odd queries: ${describeScore(odd)}`);
  console.log(`even queries: ${describeScore(even)}`);
  for (const [name, makeEngine] of Object.entries(otherEngines)) {
    const scores = await scoreEngine(makeEngine(collection.documents), collection);
    console.log(`${name}: ${describeScore(scores.all)}`);
  }
}
