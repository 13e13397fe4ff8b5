import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { openPage } from '../../components/surfaces/page-frame/open-page.ts';
import { firstPanel } from '../../components/surfaces/panel/FirstPanel.tsx';

await openPage({ firstPaint: firstPanel, loadApp: () => import('./app.tsx') });
