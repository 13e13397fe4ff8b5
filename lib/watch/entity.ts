/**
 * The kinds of entities, in the order in which lists show them. `agency` includes laws and programs; `topic` is
 * anything else, and has no entity in the built-in list.
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

/** The division by IUPAC: lanthanum to europium are light; gadolinium to lutetium are heavy, and so is yttrium. */
export const rareEarthSeries = ['light', 'heavy'] as const;

export type RareEarthSeries = (typeof rareEarthSeries)[number];

/**
 * Something that can be followed, as an entry of a list. Its name and aliases are phrases. A capital letter in a phrase
 * must be a capital in the text, too.
 */
export interface Entity {
  name: string;
  kind: EntityKind;
  /** Phrases that name it in any context. Its name does too, unless it is among `weak`. */
  aliases?: readonly string[];
  /** Phrases with other meanings. They count with context nearby, or if the text names the entity otherwise. */
  weak?: readonly string[];
  /** Phrases near which a weak name counts, besides the words that are typical of its kind. */
  context?: readonly string[];
  /**
   * Whether only its own `context` counts, because the words of its kind fit other meanings: an MP, too, "said"
   * something.
   */
  ownContextOnly?: boolean;
  /** Phrases that contain one of its names but mean something else: "Arafura Sea". */
  except?: readonly string[];
  /** Phrases near which its names mean something else. */
  unless?: readonly string[];
  /** Exchange and ticker: "ASX:LYC". */
  tickers?: readonly string[];
  /** The chemical symbol. */
  symbol?: string;
  /** Only for rare earths. Scandium has none. */
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
