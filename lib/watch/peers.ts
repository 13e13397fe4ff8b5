import type { EntityKind, Mention } from './entity.ts';
import {
  beginsSentence,
  gapAfter,
  isInCapitals,
  type MatchedText,
  type WordRange,
} from './text-words.ts';

/** A name in a text, which counts if it isn't weak or if the text bears it out. */
export interface Candidate extends Mention, WordRange {
  isSure: boolean;
  /** Whether what stands beside it bears it out. */
  isBacked: boolean;
  /** The entry of the name; `null` for a ticker or a symbol. */
  name: object | null;
}

/** How near another entity of the sector makes a weak name one, in words. */
const nearby = 25;

const sector: ReadonlySet<EntityKind> = new Set(['company', 'element', 'project', 'agency']);

/**
 * Makes weak names sure that stand beside others: a project near any entity of the sector, a company in a row of
 * companies, or where only a name has a capital.
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

/** Whether a name is a weak one that counts near an entity of the sector. */
function isBackedBySector(text: MatchedText, candidate: Candidate): boolean {
  const { entity, from } = candidate;
  if (entity.kind === 'project' || entity.kind === 'element') return true;
  const written = text.written(from);
  // As a ticker, three letters have to own something: "ARU's Nolans".
  const isShort = candidate.name === null && written.length === 3 && !text.isPossessive(from);
  const isAbbreviation = isInCapitals(written) && !isShort;
  return isAbbreviation || (isCompany(candidate) && isName(text, candidate));
}

/** For each candidate, whether a sure one of the sector is near, before it or after it. */
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

/** No row is looked at further, in names each way. */
const longestRow = 3;

/**
 * Whether a company stands in a row with another, or a project with one that has no other meaning, or with two others:
 * "Appia, Defense Metals and Torngat Metals", "Carina and Longonjo", "Carina, Colossus and Caldeira".
 */
function isInRow(text: MatchedText, found: readonly Candidate[], index: number): boolean {
  const self = found[index];
  if (!self) return false;
  const row = [self];
  for (const step of [-1, 1])
    for (let at = index; Math.abs(at - index) < longestRow; at += step) {
      const [one, next] = [found[at], found[at + step]];
      if (!one || !next || !areBeside(text, step > 0 ? [one, next] : [next, one])) break;
      row.push(next);
    }
  const isBesideSure = row.some((each) => each !== self && each.isSure);
  if (isCompany(self))
    return self.to - self.from > 1 ? row.length > 1 : isBesideSure && self.name !== null;
  return isListed(self) && (row.length > 2 || isBesideSure);
}

/** Whether two names of a kind, in order, are neighbors in a row. */
function areBeside(text: MatchedText, [first, second]: readonly [Candidate, Candidate]): boolean {
  if (first.entity.kind !== second.entity.kind) return false;
  if (second.from === first.to) return /^\s?[,;/&]\s?$/u.test(gapAfter(text, first.to - 1) ?? '');
  return second.from === first.to + 1 && /^(?:and|[\d.]+)$/.test(text.term(first.to));
}

/** Whether only a name has a capital here: "Neo's plant" and "Neo makes magnets" begin with one, too. */
const isName = (text: MatchedText, { from, to }: Candidate): boolean =>
  text.isCapitalized(from) &&
  !text.isHeadline &&
  (!beginsSentence(text, from) || text.isPossessive(to - 1) || text.isAmong('singularVerbs', to));
