import type { EntityKind, Mention } from './entity.ts';
import {
  beginsSentence,
  gapAfter,
  isInCapitals,
  type MatchedText,
  type WordRange,
} from './text-words.ts';

/** A name, ticker or symbol in a text. It counts if it is sure, or if the text confirms it otherwise. */
export interface Candidate extends Mention, WordRange {
  isSure: boolean;
  /** Whether the words around it confirm it. */
  isBacked: boolean;
  /** The entry of the name; `null` for a ticker or a symbol. */
  name: object | null;
}

/** How near an entity of the sector must be to confirm a weak name, in words. */
const nearby = 25;

const sector: ReadonlySet<EntityKind> = new Set(['company', 'element', 'project', 'agency']);

/**
 * Makes weak names sure that are near other entities: a project near any entity of the sector, or a company in a row of
 * companies or where only a name has a capital.
 */
export function backByPeers(text: MatchedText, found: readonly Candidate[]): Candidate[] {
  const near = nearSure(found);
  const backed = found.map((candidate, index) => {
    const isNear = near[index] && !candidate.entity.ownContextOnly;
    return isNear && isBackedBySector(text, candidate) ? madeSure(candidate) : candidate;
  });
  return backed.map((candidate, index) =>
    isInRow(text, backed, index) ? madeSure(candidate) : candidate,
  );
}

const madeSure = (candidate: Candidate): Candidate =>
  candidate.isSure ? candidate : { ...candidate, isSure: true };

const isListed = ({ entity: { kind } }: Candidate): boolean =>
  kind === 'project' || kind === 'agency';

const isCompany = ({ entity: { kind } }: Candidate): boolean => kind === 'company';

/** Whether a weak name counts if an entity of the sector is near. */
function isBackedBySector(text: MatchedText, candidate: Candidate): boolean {
  const { entity, from } = candidate;
  if (entity.kind === 'project' || entity.kind === 'element') return true;
  const written = text.written(from);
  // A ticker of three letters counts only as a possessive: "ARU's Nolans".
  const isShort = candidate.name === null && written.length === 3 && !text.isPossessive(from);
  const isAbbreviation = isInCapitals(written) && !isShort;
  return isAbbreviation || (isCompany(candidate) && isName(text, candidate));
}

/** For each candidate, whether a sure one of the sector is near, before or after it. */
function nearSure(found: readonly Candidate[]): boolean[] {
  const near = found.map(() => false);
  for (const step of [1, -1]) {
    let last: Candidate | null = null;
    for (let at = step > 0 ? 0 : found.length - 1; ; at += step) {
      const candidate = found[at];
      if (!candidate) break;
      const gap = last ? Math.max(candidate.from - last.to, last.from - candidate.to) : nearby;
      if (gap < nearby) near[at] = true;
      if (candidate.isSure && sector.has(candidate.entity.kind)) last = candidate;
    }
  }
  return near;
}

/** How far a row is followed, in names each way. */
const maxRowLength = 3;

/**
 * Whether a candidate is in a row that confirms it: a company with another one, a project with one that is sure or with
 * two others. "Appia, Defense Metals and Torngat Metals", "Carina and Longonjo", "Carina, Colossus and Caldeira".
 */
function isInRow(text: MatchedText, found: readonly Candidate[], index: number): boolean {
  const self = found[index];
  if (!self) return false;
  const row = [self];
  for (const step of [-1, 1])
    for (let at = index; Math.abs(at - index) < maxRowLength; at += step) {
      const [one, next] = [found[at], found[at + step]];
      if (!one || !next || !areBeside(text, step > 0 ? [one, next] : [next, one])) break;
      row.push(next);
    }
  const isBesideSure = row.some((each) => each !== self && each.isSure);
  if (isCompany(self))
    return self.to - self.from > 1 ? row.length > 1 : isBesideSure && self.name !== null;
  return isListed(self) && (row.length > 2 || isBesideSure);
}

/** Whether two names, in order, are of one kind and neighbors in a row. */
function areBeside(text: MatchedText, [first, second]: readonly [Candidate, Candidate]): boolean {
  if (first.entity.kind !== second.entity.kind) return false;
  if (second.from === first.to) return /^\s?[,;/&]\s?$/u.test(gapAfter(text, first.to - 1) ?? '');
  return second.from === first.to + 1 && /^(?:and|[\d.]+)$/.test(text.term(first.to));
}

/**
 * Whether the capital here shows a name. A word that begins a sentence has one anyway, unless it is the owner or the
 * subject: "Neo's plant", "Neo makes magnets".
 */
const isName = (text: MatchedText, { from, to }: Candidate): boolean =>
  text.isCapitalized(from) &&
  !text.isHeadline &&
  (!beginsSentence(text, from) || text.isPossessive(to - 1) || text.isAmong('singularVerbs', to));
