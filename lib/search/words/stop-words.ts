/** English words that say little about what is searched for. They are indexed, but seldom required. */
const stopWords = new Set(
  `a about above after again all also am an and any anyone anything are as at be because been before being below
  between both but by can could did do does doing down during each every everyone everything few for from further had has have
  having he her here hers him his how i if in into is it its itself just many me more most much my no nor not
  now of off on once only or other our out over own same she should so some someone something such than that the their
  them then there these they this those through to too under until up very was we were what when
  where which while who whom why will with would you your`.split(/\s+/),
);

/** Whether a folded word is one. */
export const isStopWord = (term: string): boolean => stopWords.has(term);
