import { render } from 'preact';
import { countUnread } from '../../lib/store/unread.ts';
const app = document.getElementById('app');
if (app) render(<p>{String(await countUnread())}</p>, app);
