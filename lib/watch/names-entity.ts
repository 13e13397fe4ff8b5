/** An operator whose value is an entity, with its colon. */
export const entityOperator = /\b(?:ticker|element|about)[:：]/i;

/** Whether a query may name an entity, so that its answer depends on what is followed. */
export const mayNameEntity = (text: string): boolean => entityOperator.test(text);
