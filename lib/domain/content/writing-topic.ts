import type { Figure } from '@/lib/domain/content/figure';
import type { FactWords } from '@/lib/domain/content/text-view';
import type { AdviceKey, Preset, Topic } from '@/lib/domain/content/topic-library';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

/** What whoever writes a text of this topic chooses from. */
export type WritingTopic = {
  id: string;
  title: string;
  sections: Topic['sections'];
  adviceKeys: AdviceKey[];
  vocabulary: Vocabulary;
  presets: Preset[];
  figures: Figure[];
  /** In the order in which they are listed. */
  sourceIds: string[];
  claimIds: string[];
  /** Everyone who looks after a text of the topic. */
  owners: string[];
  words: FactWords;
};
