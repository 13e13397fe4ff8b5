/** More positions than a field has. */
const fieldSize = 2 ** 26;

/** Field and position as one number. Words that stand in a row have places in a row. */
export const placeOf = (field: number, position: number): number => field * fieldSize + position;

/** The index in `indexedFields` of a place's field. */
export const fieldAt = (place: number): number => Math.floor(place / fieldSize);
