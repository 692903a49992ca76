import type { BlockVersionState } from '@/lib/db/generated/client';
import type { VersionState } from '@/lib/domain/content/version-state';

const toDomain: Record<BlockVersionState, VersionState> = {
  draft: 'draft',
  clinical_review: 'clinical-review',
  language_review: 'language-review',
  published: 'published',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
};

const toRow: Record<VersionState, BlockVersionState> = {
  draft: 'draft',
  'clinical-review': 'clinical_review',
  'language-review': 'language_review',
  published: 'published',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
};

// Prisma names the values of an enum without hyphens.

export const toVersionState = (state: BlockVersionState): VersionState => toDomain[state];

export const toVersionStateRow = (state: VersionState): BlockVersionState => toRow[state];
