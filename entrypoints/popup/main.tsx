import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { openPage } from '../../components/surfaces/page-frame/open-page.ts';
import { firstPopup } from '../../components/surfaces/popup/FirstPopup.tsx';

await openPage({ firstPaint: firstPopup, loadApp: () => import('./app.tsx') });
