import type { Steps } from '../steps.ts';
import type { Entity, Mention } from './entity.ts';
import type { EntityMatcher } from './entity-matcher.ts';

/** An article's words, as entities are looked for in them. */
export interface ArticleWords {
  title: string;
  /** The publisher's Highlights. */
  keyPoints: readonly string[];
  /** The paragraphs of its body, in order. */
  paragraphs: readonly string[];
}

/** The entities of an article. What it is about, it mentions, too. */
export interface ArticleEntities {
  about: ReadonlySet<Entity>;
  /** Those that the title names. */
  inTitle: ReadonlySet<Entity>;
  mentioned: ReadonlySet<Entity>;
}

/** Mentions that are closer than this, in UTF-16 units, are one: "Lynas Rare Earths Limited (ASX: LYC)". */
const sameMention = 24;

/**
 * What an article is about, and what it mentions. It is about what its title, a key point or its first paragraph names,
 * and about what its body names twice, once in the first third. In small steps.
 */
export function* entitySteps(
  matcher: EntityMatcher,
  article: ArticleWords,
): Steps<ArticleEntities> {
  const { title, keyPoints, paragraphs } = article;
  const head = [title, ...keyPoints];
  const found = yield* matcher.mentionSteps([...head, ...paragraphs]);
  const body = found.slice(head.length);
  const lead = [...found.slice(0, head.length), ...body.slice(0, 1)].flat();
  const about = new Set([...lead.map(({ entity }) => entity), ...repeated(body, paragraphs)]);
  const inTitle = new Set(found[0]?.map(({ entity }) => entity));
  return { about, inTitle, mentioned: new Set(found.flat().map(({ entity }) => entity)) };
}

/** The entities that a body names twice, once in its first third. */
function repeated(body: readonly (readonly Mention[])[], paragraphs: readonly string[]): Entity[] {
  const length = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const seen = new Map<Entity, { first: number; end: number; count: number }>();
  let offset = 0;
  for (const [index, mentions] of body.entries()) {
    for (const { entity, start, end } of mentions) {
      const last = seen.get(entity);
      if (!last) seen.set(entity, { first: offset + start, end: offset + end, count: 1 });
      else {
        if (offset + start - last.end > sameMention) last.count += 1;
        last.end = offset + end;
      }
    }
    offset += paragraphs[index]?.length ?? 0;
  }
  const isRepeated = ([, { first, count }]: [Entity, { first: number; count: number }]) =>
    count > 1 && first < length / 3;
  return [...seen].filter(isRepeated).map(([entity]) => entity);
}
