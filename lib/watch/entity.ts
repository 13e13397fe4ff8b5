/**
 * In the order in which they are listed. `agency`: laws and programs as well; `topic`: anything else, which the built-in
 * list has none of.
 */
export const entityKinds = [
  'company',
  'element',
  'mineral',
  'project',
  'agency',
  'place',
  'topic',
] as const;

export type EntityKind = (typeof entityKinds)[number];

/** As IUPAC divides them: lanthanum to europium are light; gadolinium to lutetium are heavy, and so is yttrium. */
export const rareEarthSeries = ['light', 'heavy'] as const;

export type RareEarthSeries = (typeof rareEarthSeries)[number];

/**
 * Something that can be followed, as an entry of a list. Its name and aliases are phrases; a letter that is a capital in
 * one is a capital wherever the phrase counts.
 */
export interface Entity {
  name: string;
  kind: EntityKind;
  /** Phrases that name it in any context, as its name does unless that is among `weak`. */
  aliases?: readonly string[];
  /** Phrases that mean something else, too: they count beside context, or where the text names the entity otherwise. */
  weak?: readonly string[];
  /** Phrases near which a weak one counts, besides the words of its kind. */
  context?: readonly string[];
  /** Whether the words of its kind say nothing about it: anybody "said" something, an MP as well. */
  ownContextOnly?: boolean;
  /** Phrases with one of its names that mean something else: "Arafura Sea". */
  except?: readonly string[];
  /** Phrases near which its names mean something else. */
  unless?: readonly string[];
  /** Exchange and ticker: "ASX:LYC". */
  tickers?: readonly string[];
  /** The chemical symbol. */
  symbol?: string;
  /** Of a rare earth. Scandium is neither. */
  series?: RareEarthSeries;
}

/** Whether it is an element or another mineral. */
export const isElement = ({ kind }: Entity): boolean => kind === 'element' || kind === 'mineral';

/** Where a text names an entity, in UTF-16 units. */
export interface Mention {
  entity: Entity;
  start: number;
  end: number;
}
