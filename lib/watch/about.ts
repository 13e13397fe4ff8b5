import type { Steps } from '../steps.ts';
import type { Entity, Mention } from './entity.ts';
import type { EntityMatcher } from './entity-matcher.ts';

/** The texts of an article in which entities are looked for. */
export interface ArticleWords {
  title: string;
  /** The publisher's Highlights. */
  keyPoints: readonly string[];
  /** The paragraphs of its body, in order. */
  paragraphs: readonly string[];
}

/** The entities of an article. Those that it is about are also among the mentioned ones. */
export interface ArticleEntities {
  about: ReadonlySet<Entity>;
  /** The entities that the title names. */
  inTitle: ReadonlySet<Entity>;
  mentioned: ReadonlySet<Entity>;
}

/**
 * Mentions of an entity that are closer than this, in UTF-16 units, count as one: "Lynas Rare Earths Limited (ASX:
 * LYC)".
 */
const sameMention = 24;

/**
 * The end of a sentence, but not "Ltd. (" in "Arafura Resources Ltd. (ASX: ARU)". Mentions in two sentences count as
 * two.
 */
const sentenceEnd = /[.!?] (?!\()/;

/**
 * Finds what an article is about, and what it mentions. It is about the entities that its title, a key point or its
 * first paragraph names, and about those that its body names twice, once in the first third. In small steps.
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

/** The entities that a body names at least twice, first in its first third. */
function repeated(body: readonly (readonly Mention[])[], paragraphs: readonly string[]): Entity[] {
  const text = paragraphs.join('. ');
  const seen = new Map<Entity, { first: number; end: number; count: number }>();
  let offset = 0;
  for (const [index, mentions] of body.entries()) {
    for (const { entity, start, end } of mentions) {
      const at = offset + start;
      const last = seen.get(entity) ?? { first: at, end: -Infinity, count: 0 };
      const isNear = at - last.end <= sameMention;
      if (!isNear || sentenceEnd.test(text.slice(last.end, at))) last.count += 1;
      last.end = offset + end;
      seen.set(entity, last);
    }
    offset += (paragraphs[index]?.length ?? 0) + 2;
  }
  return [...seen]
    .filter(([, { first, count }]) => count > 1 && first < text.length / 3)
    .map(([entity]) => entity);
}
