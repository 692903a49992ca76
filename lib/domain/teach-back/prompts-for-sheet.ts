import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';

/**
 * What should the clinician ask to be said or shown back after handing over a sheet with this advice? Only what the sheet
 * told: a prompt fits when any of its advice is on it (AHRQ Health Literacy Universal Precautions Toolkit, tool 5).
 */
export const promptsForSheet = (
  prompts: readonly TeachBackPrompt[],
  adviceKeys: readonly string[],
): TeachBackPrompt[] => {
  const given = new Set(adviceKeys);
  return prompts.filter((prompt) => prompt.adviceKeys.some((key) => given.has(key)));
};
