import { toPhrase } from '@/lib/db/content/translation-rows';
import type { Phrase as Row } from '@/lib/db/generated/client';
import type { Phrase } from '@/lib/domain/content/translation';

export type FoundPhrase = Phrase & {
  id: string;
  /** Null for the handout's own words. */
  topicId: string | null;
  edit: number;
  authorIds: string[];
  authorNames: string[];
};

export const toFoundPhrase = (row: Row): FoundPhrase => {
  const { id, topicId, edit, authorIds, authorNames } = row;
  return { ...toPhrase(row), id, topicId, edit, authorIds, authorNames };
};
