import type { BlockDraft } from '@/lib/domain/content/block-draft';

/** When a text goes on a sheet, said so that its writer can choose. */
export const placementMeans: Record<BlockDraft['placement'], string> = {
  core: 'Unless a safety rule keeps it off',
  'when-it-fits': 'When something below is true of the person',
  'if-room': 'The space that is left is filled by priority',
  'on-request': 'A clinician puts it on',
};

/** How sure we are, said so that its writer can choose. */
export const evidenceMeans: Record<BlockDraft['evidence'], string> = {
  strong: 'Several good trials agree',
  moderate: 'One good trial, or several smaller ones',
  limited: 'Small or weak studies, or they disagree',
  'expert-opinion': 'What clinicians who know the subject advise',
};
