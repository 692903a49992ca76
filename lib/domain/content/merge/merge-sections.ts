import { joinTitles } from '@/lib/domain/content/merge/join-words';
import type { Topic } from '@/lib/domain/content/topic-library';

type Section = Topic['sections'][number];

/** A section that is new goes before the first of those after it that are there already, else to the end. */
const insert = (merged: Section[], sections: readonly Section[], index: number): void => {
  const section = sections[index];
  if (!section) return;
  const known = new Set(merged.map(({ id }) => id));
  const next = sections.slice(index + 1).find(({ id }) => known.has(id));
  const at = merged.findIndex(({ id }) => id === next?.id);
  merged.splice(at < 0 ? merged.length : at, 0, section);
};

/** The sections of several topics in one order that keeps each topic's own as far as the others allow; one id, one section. */
export const mergeSections = (lists: readonly Section[][], language: string): Section[] => {
  const [first = [], ...rest] = lists;
  const merged = [...first];
  for (const sections of rest)
    for (const [index, { id }] of sections.entries())
      if (!merged.some((section) => section.id === id)) insert(merged, sections, index);
  return merged.map(({ id }) => {
    const titles = lists.flatMap((sections) =>
      sections.filter((section) => section.id === id).map(({ title }) => title),
    );
    return { id, title: joinTitles(titles, language) };
  });
};
