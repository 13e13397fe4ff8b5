import { unpackReferences } from '../../character-references.ts';

/** Unpacks what the parser needs once the page is idle, so that the first article opens as fast as any other. */
export const prepareParser = (): void => void requestIdleCallback(unpackReferences);
