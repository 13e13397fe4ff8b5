import { onWrite } from '../../lib/app/follow-up.ts';
import { afterWrite } from '../../lib/app/worker/after-write.ts';

// As every entrypoint does; a test plays both worker and pages.
onWrite(afterWrite);
