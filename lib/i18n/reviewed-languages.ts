import { catalogTag } from './message-reader.ts';

/**
 * Languages whose catalog a person who speaks them has reviewed as a whole. The others say under About that a machine
 * has translated them.
 */
export const reviewedLanguages: readonly string[] = ['en'];

/** Whether no person has reviewed the language of the interface. */
export const isMachineTranslated = (): boolean => !reviewedLanguages.includes(catalogTag());
