import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { readEnglish } from './source/messages.ts';

// Tests of the built extension also call code that reads messages, in Node, where no browser provides them.
setMessageReader(readEnglish);
