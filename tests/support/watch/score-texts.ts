import { readFile } from 'node:fs/promises';
import { finish } from '../../../lib/steps.ts';
import { entitySteps } from '../../../lib/watch/about.ts';
import type { Entity } from '../../../lib/watch/entity.ts';
import { EntityMatcher } from '../../../lib/watch/entity-matcher.ts';
import type { SectorList } from '../../../lib/watch/lexicon.ts';
import type { LabeledText } from './labeled-texts.ts';

/** How well entities are found. */
export interface EntityScore {
  precision: number;
  recall: number;
  /** Labels for which the list has no entity. They count as not found. */
  unknown: string[];
  /** One line for each wrong pair. */
  misses: string[];
}

const listPath = new URL('../../../public/sector-list.json', import.meta.url);

/** The packaged list. */
export async function readSectorList(): Promise<SectorList> {
  return JSON.parse(await readFile(listPath, 'utf8'));
}

/** Finds the entities of labeled texts, and compares them with the labels. */
export function scoreTexts(list: SectorList, texts: readonly LabeledText[]) {
  const matcher = new EntityMatcher(list);
  const resolve = labelResolver(list.entities);
  const [mentions, about] = [new Tally(resolve), new Tally(resolve)];
  const found = texts.map((labeled) => {
    const result = entitiesOf(matcher, labeled);
    if (labeled.entities) mentions.add(labeled, result.mentioned, labeled.entities);
    if (labeled.about) about.add(labeled, result.about, labeled.about);
    const namesOf = (set: ReadonlySet<Entity>) => [...set].map(({ name }) => name);
    const line = { text: labeled.text, entities: namesOf(result.mentioned) };
    return labeled.title === null
      ? line
      : { ...line, title: labeled.title, about: namesOf(result.about) };
  });
  return { mentions: mentions.score(), about: about.score(), found };
}

function entitiesOf(matcher: EntityMatcher, { text, title, highlights }: LabeledText) {
  if (title !== null)
    return finish(
      entitySteps(matcher, { title, keyPoints: highlights, paragraphs: text.split(/\n\n/) }),
    );
  const mentioned = new Set(
    matcher
      .mentionsIn([text])
      .flat()
      .map(({ entity }) => entity),
  );
  return { mentioned, about: mentioned };
}

/** Resolves a label to an entity by its canonical name or an alias, both case-folded, or by its symbol as written. */
function labelResolver(entities: readonly Entity[]): (label: string) => Entity | undefined {
  const bySymbol = new Map(entities.map((entity) => [entity.symbol ?? entity.name, entity]));
  const byName = new Map<string, Entity>();
  for (const entity of entities)
    for (const name of [
      ...(entity.tickers ?? []),
      ...(entity.weak ?? []),
      ...(entity.aliases ?? []),
    ])
      byName.set(name.toLowerCase(), entity);
  for (const entity of entities) byName.set(entity.name.toLowerCase(), entity);
  return (label) => bySymbol.get(label) ?? byName.get(label.toLowerCase());
}

/** Counts pairs of a line and an entity. Places count neither as right nor as wrong. */
class Tally {
  #right = 0;
  #found = 0;
  #wanted = 0;
  readonly #unknown: string[] = [];
  readonly #misses: string[] = [];
  readonly #resolve: (label: string) => Entity | undefined;

  constructor(resolve: (label: string) => Entity | undefined) {
    this.#resolve = resolve;
  }

  add(
    { line, text, title, optional }: LabeledText,
    found: ReadonlySet<Entity>,
    labels: readonly string[],
  ): void {
    const wanted = this.#entities(labels, this.#unknown);
    const ignored = this.#entities(optional, []);
    const counts = (entity: Entity) => entity.kind !== 'place' && !ignored.has(entity);
    const [has, wants] = [[...found].filter(counts), [...wanted].filter(counts)];
    this.#found += has.length;
    this.#wanted += wants.length + labels.filter((label) => !this.#resolve(label)).length;
    const missed = wants.filter((entity) => !found.has(entity));
    this.#right += wants.length - missed.length;
    const shown = (title ?? text).slice(0, 160);
    for (const { name } of missed) this.#misses.push(`${line}: ${name} is missing: ${shown}`);
    for (const entity of has)
      if (!wanted.has(entity)) this.#misses.push(`${line}: ${entity.name} is wrong: ${shown}`);
  }

  /** `undefined` if there was nothing to count. */
  score(): EntityScore | undefined {
    if (this.#found + this.#wanted === 0) return undefined;
    return {
      precision: this.#right / Math.max(1, this.#found),
      recall: this.#right / Math.max(1, this.#wanted),
      unknown: this.#unknown,
      misses: this.#misses,
    };
  }

  #entities(labels: readonly string[], unknown: string[]): Set<Entity> {
    const resolved = new Set<Entity>();
    for (const label of labels) {
      const entity = this.#resolve(label);
      if (entity) resolved.add(entity);
      else unknown.push(label);
    }
    return resolved;
  }
}
