// A constant of its own, because the minifier inlines a short function at each of its calls.
const controls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Removes the controls that embed, override or isolate a direction of writing. One that is never closed reverses the
 * rest of its line, and a text of nothing but controls makes an empty row. The marks for a single place (U+200E,
 * U+200F) stay.
 */
export const withoutBidiControls = (text: string): string => text.replace(controls, '');
