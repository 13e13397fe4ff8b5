/** How a highlight stands in a version of its article. */
export type HighlightState = 'same' | 'moved' | 'edited' | 'gone';
