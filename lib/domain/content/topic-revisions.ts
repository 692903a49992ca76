import { z } from 'zod';

/** Topics of the installation, in the order in which a sheet over them speaks. */
export const topicsSchema = z
  .array(z.string().regex(/^[a-z0-9-]{1,80}$/))
  .min(1)
  .max(3)
  .refine((ids) => new Set(ids).size === ids.length, 'names a topic twice');

/** A topic, and which state of its content is meant. */
export type TopicRevision = { id: string; revision: string };

/** The revisions of the topics of a sheet as one text: "12", for several topics "leg-cramps:12 heartburn:3". */
export const writeRevision = (topics: readonly TopicRevision[]): string => {
  const [first, ...rest] = topics;
  return first && rest.length === 0 ? first.revision : topics.map(({ id, revision }) => `${id}:${revision}`).join(' ');
};

/** The revision of each of these topics as the text has it; those that it does not name are left out. */
export const readRevision = (text: string, topicIds: readonly string[]): TopicRevision[] => {
  const [only, ...rest] = topicIds;
  if (only !== undefined && rest.length === 0) return [{ id: only, revision: text }];
  const named = new Map(text.split(' ').map((part) => [part.slice(0, part.lastIndexOf(':')), part]));
  return topicIds.flatMap((id) => {
    const part = named.get(id);
    return part === undefined ? [] : [{ id, revision: part.slice(id.length + 1) }];
  });
};
