const listed = (words: string): string[] => words.split(/\s+/);

/** English function words, such as articles, prepositions and pronouns. */
export const functionWords: readonly string[] = listed(
  `a about above after again all also an and any are as at be because been before being below between both but by
  can could did do does down during each every few for from had has have here how if in into is it its itself just
  many more most much no nor not now of off on once only or other our out over own same should so some such than
  that the their them then there these they this those through to too under until up very was were what when where
  which while who why will with would you`,
);

/** Function words, and other words that texts on any two subjects share. */
export const commonWords: readonly string[] = [
  ...functionWords,
  ...listed(
    `against almost along already although among another around away became become began behind came cannot either
  else even ever first get however instead kept last later least less likely made make may might must near nearly
  need neither never next often one onto others per put quite rather roughly said say set since still take though
  thus together toward towards upon us use used usually way well whether whose within without yet`,
  ),
];
