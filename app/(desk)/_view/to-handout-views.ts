import type { RecentHandout } from '@/components/handout/recent-handouts';
import type { ListedHandout } from '@/lib/usecases/handout/list-handouts';
import type { DeskLibrary } from '@/lib/usecases/topic/get-desk-library';

type Issuer = { name: string; title: string };

export const issuerWords = ({ name, title }: Issuer): string => `${name}, ${title}`;

export const toRecentHandout = (handout: ListedHandout, library: DeskLibrary): RecentHandout => ({
  id: handout.id,
  title: library.topic.title,
  issuedAt: handout.issuedAt,
  isVoided: handout.voided !== null,
  forWhom: handout.patientName ?? library.presets.find(({ id }) => id === handout.presetId)?.label ?? null,
});
