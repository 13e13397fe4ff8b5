import '../gallery/fake-extension.ts';
import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { afterEach, beforeEach } from 'vitest';
import { resetReader } from '../gallery/reader.ts';
import { unmount } from './render.ts';

beforeEach(resetReader);

afterEach(unmount);
