import '../../components/ui/style/fonts.css';
import '../../components/ui/style/tokens.css';
import '../../components/ui/style/base.css';
import { drawPage } from '../../components/surfaces/page-frame/draw-page.tsx';
import { Panel } from '../../components/surfaces/panel/Panel.tsx';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { onOpenedInBackground } from '../../lib/app/reading/background-tab.ts';
import { markReadInBackgroundTab } from '../../lib/app/reading/mark-read-from-site.ts';
import { surfaceAt } from '../../lib/app/reading/surface-names.ts';

onWrite(afterPageWrite);
onOpenedInBackground(markReadInBackgroundTab);
drawPage(<Panel view={await surfaceAt(location)} />);
