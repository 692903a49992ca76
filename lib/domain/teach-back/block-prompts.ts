import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';

/** What do the texts themselves want to be asked, beside the topic's own prompts? One for each text that says so. */
export const blockPrompts = (blocks: readonly BlockVersion[]): TeachBackPrompt[] =>
  blocks.flatMap(({ blockId, adviceKey, teachBack }) =>
    teachBack === null
      ? []
      : [{ id: blockId.toLowerCase().replace(/[^a-z0-9]+/g, '-'), adviceKeys: [adviceKey], ask: teachBack }],
  );
