export { keepSpokenPlace, readSpokenPlace, type SpokenPlace } from '../../platform/speech-position.ts';
