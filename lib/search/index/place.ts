/** More than the positions in any field. */
const fieldSize = 2 ** 26;

/** Field and position as one number. Consecutive words have consecutive places. */
export const placeOf = (field: number, position: number): number => field * fieldSize + position;

/** The index in `indexedFields` of a place's field. */
export const fieldAt = (place: number): number => Math.floor(place / fieldSize);
