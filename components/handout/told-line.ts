import { shortCivilDate } from '@/components/shell/written-date';
import type { AdviceView } from '@/lib/domain/handout/preview';

/** What the patient's earlier sheets said of this, in one line; null where there is nothing to say. */
export const toldLine = ({ told, isNew, onSheet }: Pick<AdviceView, 'told' | 'isNew' | 'onSheet'>): string | null => {
  if (told) {
    // The day that is printed on paper, wherever the clinic is.
    const day = shortCivilDate(told.at);
    return told.changed ? `Text changed since ${day}` : `Already told on ${day}`;
  }
  return isNew && onSheet ? 'New since last time' : null;
};
