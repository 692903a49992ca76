import { englishWords } from '@/lib/domain/handout/handout-words';
import { printedDate } from '@/lib/domain/handout/printed-date';
import type { Problem } from '@/lib/domain/problem';
import type { RecallClosure } from '@/lib/domain/recall/recall';

export const unknownTarget: Problem = {
  code: 'invalid-input',
  detail: 'There is no such text, advice or rule. Choose what changed from the list.',
  fields: [{ field: 'target.id', reason: 'is not known' }],
};

export const onlyTextsAreWithdrawn: Problem = {
  code: 'invalid-input',
  detail: 'Only a text can be taken out of use. Open the recall without that, or recall the text.',
  fields: [{ field: 'withdraw', reason: 'is for a text only' }],
};

export const closedAlready = ({ closedBy, closedAt }: RecallClosure): Problem => ({
  code: 'changed-meanwhile',
  detail: `${closedBy} closed this recall on ${printedDate(closedAt, englishWords)}. Nothing more is recorded on it.`,
});
