import type { RecentHandout } from '@/components/handout/recent-handouts';
import { joinTitles } from '@/lib/domain/content/merge/join-words';
import type { ListedHandout } from '@/lib/usecases/handout/list-handouts';
import type { DeskLibrary } from '@/lib/usecases/topic/get-desk-library';

type Issuer = { name: string; title: string };

export const issuerWords = ({ name, title }: Issuer): string => `${name}, ${title}`;

export const toRecentHandout = (handout: ListedHandout, library: DeskLibrary): RecentHandout => ({
  id: handout.id,
  title: joinTitles(
    handout.topicIds.map((id) => library.topics.find((topic) => topic.id === id)?.title ?? id),
    'en',
  ),
  issuedAt: handout.issuedAt,
  isVoided: handout.voided !== null,
  forWhom: handout.patientName ?? library.presets.find(({ id }) => id === handout.presetId)?.label ?? null,
});
