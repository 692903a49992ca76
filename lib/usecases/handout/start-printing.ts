import { warmRenderPool } from '@/lib/documents/pdf/render-pool';
import { logError } from '@/lib/log';

/** Starts the printing workers ahead of the first sheet. A failure is logged; the first sheet tries again. */
export const startPrinting = (): void => {
  warmRenderPool().catch((error: unknown) => logError(error, 'starting the printing workers'));
};
