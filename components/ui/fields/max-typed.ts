/**
 * How much a search field takes, in UTF-16 units: browsers take 0.2 s to draw 10,000 different Chinese characters. More
 * than is read of a query, so that a message can show what is left out.
 */
export const maxTyped = 2_500;
