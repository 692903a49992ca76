import type { OpenWork } from '@/lib/domain/content/text-line';

const ofTopic = (topicId: string): string => `?topic=${encodeURIComponent(topicId)}`;

export const textAddress = (topicId: string, name: string): string =>
  `/content/blocks/${encodeURIComponent(name)}${ofTopic(topicId)}`;

export const reviewAddress = (topicId: string, versionId: string): string =>
  `/content/reviews/${versionId}${ofTopic(topicId)}`;

type Work = Pick<OpenWork, 'kind' | 'state' | 'versionId' | 'language'>;

/** Where what is being worked on is written, or read once it is in review. */
export const workAddress = (topicId: string, name: string, { kind, state, versionId, language }: Work): string => {
  if (state !== 'draft') return reviewAddress(topicId, versionId);
  return kind === 'translation'
    ? `/content/translations/${language}/${encodeURIComponent(name)}${ofTopic(topicId)}`
    : `/content/drafts/${versionId}${ofTopic(topicId)}`;
};
