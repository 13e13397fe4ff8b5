import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { readEnglish } from './source/messages.ts';

// Tests of the built extension also run code in Node that reads messages, where no browser provides them.
setMessageReader(readEnglish);
