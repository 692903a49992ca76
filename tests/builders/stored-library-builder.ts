import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

export const buildBlock = (wanted: Partial<BlockVersion> = {}): BlockVersion => ({
  blockId: 'relief.massage',
  versionId: 'from-a-file',
  language: 'en',
  title: 'Rub the muscle',
  section: 'relief-now',
  adviceKey: 'relief.massage',
  placement: 'core',
  priority: 50,
  for: [],
  fits: [],
  evidence: 'limited',
  sources: ['OWN'],
  claims: [],
  reviewBy: '2027-11-22',
  owner: 'Content lead',
  markdown: 'Rub it gently.',
  body: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Rub it gently.', strong: false }] }],
  ...wanted,
});

/** A topic with two pieces of advice and one rule: the least that is whole. */
export const buildLibrary = (wanted: Partial<TopicLibrary> = {}): TopicLibrary => ({
  topic: {
    id: 'test-topic',
    title: 'Test topic',
    subtitle: 'What to do',
    language: 'en',
    version: '1',
    reviewedOn: '2026-11-22',
    nextReview: '2027-11-22',
    status: 'draft',
    statusText: 'Draft',
    sections: [{ id: 'relief-now', title: 'When it comes' }],
    closing: 'The end.',
    teachBack: [],
  },
  adviceKeys: [
    { key: 'relief.massage', title: 'Massage', group: 'relief', default: 'core' },
    { key: 'relief.warmth', title: 'Warmth', group: 'relief', default: 'select' },
  ],
  blocks: [buildBlock(), buildBlock({ blockId: 'relief.warmth', adviceKey: 'relief.warmth', title: 'Keep it warm' })],
  rules: [
    {
      id: 'SR-001',
      adviceKeys: ['relief.warmth'],
      facts: ['condition:neuropathy'],
      severity: 'warn',
      reason: 'Burns.',
      saferAlternative: { text: 'Rub it.', adviceKey: 'relief.massage' },
      caution: 'Test the heat with your hand.',
      sources: ['OWN'],
    },
  ],
  redFlags: [],
  vocabulary: { ageBands: [], trimesters: [], conditions: [], medicines: [], allergies: [], lifestyle: [] },
  sources: [{ id: 'OWN', name: 'Own', year: '2026', address: '', basis: 'own-knowledge' }],
  presets: [],
  figures: [],
  ...wanted,
});
