import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { drawPage } from '../../components/surfaces/page-frame/draw-page.tsx';
import { WelcomePage } from '../../components/surfaces/welcome/WelcomePage.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';

onWrite(afterPageWrite);
drawPage(<WelcomePage />);
