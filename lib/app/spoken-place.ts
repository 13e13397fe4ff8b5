export { keepSpokenPlace, readSpokenPlace, type SpokenPlace } from '../platform/spoken-place.ts';
