import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import type { Problem } from '@/lib/domain/problem';

const dayOf = (moment: string): string =>
  new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const whoAndWhen = ({ voidedBy, voidedAt }: HandoutVoid): string => {
  const who = [voidedBy.name, voidedBy.title].filter(Boolean).join(', ');
  return `${who}, voided it on ${dayOf(voidedAt)} at ${voidedAt.slice(11, 16)} UTC`;
};

export const voidedBefore = (voided: HandoutVoid): Problem => ({
  code: 'changed-meanwhile',
  detail: `This handout is void already: ${whoAndWhen(voided)}.`,
});

export const noTeachBackOnVoided = (voided: HandoutVoid): Problem => ({
  code: 'changed-meanwhile',
  detail: `This handout is void, so a teach-back can’t be recorded on it: ${whoAndWhen(voided)}.`,
});
