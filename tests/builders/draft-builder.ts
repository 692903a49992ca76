import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';

export const draft = (over: Partial<BlockDraft> = {}): BlockDraft => ({
  title: 'Stretch your calf',
  section: 'relief-now',
  adviceKey: 'relief.stretch-calf',
  placement: 'core',
  priority: 50,
  for: [],
  fits: [],
  evidence: 'moderate',
  sources: ['OWN'],
  claims: [],
  reviewBy: '2027-11-22',
  owner: 'Clinical content lead',
  notKnown: null,
  teachBack: null,
  markdown: 'Rest.',
  ...over,
});

export const draftView = (over: Partial<BlockDraftView> = {}): BlockDraftView => ({
  id: '0199f0a0-0000-7000-8000-000000000001',
  topicId: 'leg-cramps',
  blockName: 'relief.stretch-calf',
  state: 'draft',
  edit: 3,
  draft: draft(),
  body: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Rest.', strong: false }] }],
  authors: ['First Editor'],
  savedBy: 'First Editor',
  savedAt: '2026-11-20T14:02:00.000Z',
  publishedVersionId: null,
  ...over,
});
