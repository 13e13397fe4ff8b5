export {
  readSpeechPosition,
  type SpeechPosition,
  saveSpeechPosition,
} from '../../platform/speech-position.ts';
