import '../gallery/fake-extension.ts';
import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { afterEach, beforeEach, expect } from 'vitest';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { readEnglish } from '../gallery/messages.ts';
import { resetReader } from '../gallery/reader.ts';
import { unmount } from './render.ts';
import { unhandledFailures } from './unhandled-failures.ts';
import { resizeTo } from './viewport.ts';

setMessageReader(readEnglish);

// Loads all fonts, because a font that arrives later would change what a test measures. Fallbacks are system fonts,
// which may be missing.
const isOwn = ({ family }: FontFace) => !family.includes('fallback');
await Promise.all([...document.fonts].filter(isOwn).map((face) => face.load()));

beforeEach(async () => {
  await resizeTo(400, 700);
  await resetReader();
});

afterEach(() => {
  unmount();
  expect(unhandledFailures.splice(0)).toEqual([]);
});
