import { POST as previewHandout } from '@/app/api/v1/handouts/preview/route';
import { ask } from '@/tests/setup/ask';

/** Does this cookie still let its holder in, whatever their role? The empty question goes no further than that. */
export const opensWith = async (sealed: string): Promise<boolean> =>
  (await ask(previewHandout, { body: {}, sealed })).status === 400;
