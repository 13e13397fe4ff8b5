import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { drawPage } from '../../components/surfaces/page-frame/draw-page.tsx';
import { Popup } from '../../components/surfaces/popup/Popup.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { onOpenedInBackground } from '../../lib/app/reading/background-tab.ts';
import { markReadInBackgroundTab } from '../../lib/app/reading/mark-read-from-site.ts';
import { currentWindow } from '../../lib/platform/tabs.ts';

onWrite(afterPageWrite);
onOpenedInBackground(markReadInBackgroundTab);
drawPage(<Popup windowId={currentWindow()} />);
