import type { HandoutSummary, Override, SaidSection } from '@/components/handout/handout-said';
import type { RecentHandout } from '@/components/handout/recent-handouts';
import { languageName } from '@/components/shell/language-name';
import type { ListedHandout } from '@/lib/usecases/handout/list-handouts';
import type { DeskLibrary } from '@/lib/usecases/topic/get-desk-library';

type Issuer = { name: string; title: string };

export const issuerWords = ({ name, title }: Issuer): string => `${name}, ${title}`;

/** The titles of what a sheet said, in the topic's sections, in their printed order. */
const toSaid = (advice: ListedHandout['advice'], { sections }: DeskLibrary): SaidSection[] =>
  sections
    .map(({ id, title }) => ({
      heading: title,
      titles: [...new Set(advice.filter((each) => each.sectionId === id).map((each) => each.title))],
    }))
    .filter((section) => section.titles.length > 0);

export const toOverrides = (overrides: ListedHandout['overrides'], { adviceTitles }: DeskLibrary): Override[] =>
  overrides.map(({ adviceKey, ruleIds, reason }) => ({
    title: adviceTitles.get(adviceKey) ?? adviceKey,
    rules: ruleIds,
    reason,
  }));

export const toHandoutSummary = (handout: ListedHandout, library: DeskLibrary): HandoutSummary => ({
  id: handout.id,
  title: library.topic.title,
  issuedAt: handout.issuedAt,
  issuedBy: issuerWords(handout.issuedBy),
  printSize: handout.printSize,
  languageName: languageName(handout.language),
  pages: handout.pages,
  said: toSaid(handout.advice, library),
  overrides: toOverrides(handout.overrides, library),
});

export const toRecentHandout = (handout: ListedHandout, library: DeskLibrary): RecentHandout => ({
  id: handout.id,
  title: library.topic.title,
  issuedAt: handout.issuedAt,
  forWhom: handout.patientName ?? library.presets.find(({ id }) => id === handout.presetId)?.label ?? null,
});
