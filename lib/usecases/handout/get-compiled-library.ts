import 'server-only';
import { type LoadedLibrary, loadTopicLibraries } from '@/lib/db/content/load-topic-library';
import { findSaidOnce } from '@/lib/domain/content/find-said-once';
import { mergeVocabularies } from '@/lib/domain/content/merge/merge-vocabularies';
import { mergeLibraries } from '@/lib/domain/content/merge-libraries';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { type TopicRevision, writeRevision } from '@/lib/domain/content/topic-revisions';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';

/** What sheets over these topics are made from. */
export type CompiledTopics = {
  library: CompiledLibrary;
  /** Of all of them, as one text. */
  revision: string;
  topics: TopicRevision[];
  /** Advice that several of them have. */
  saidOnce: string[];
  /** Every topic that is there, whether the sheet is about it or not. */
  installed: TopicLibrary[];
};

type Compiled = Pick<CompiledTopics, 'library' | 'saidOnce' | 'installed'>;

const mostKept = 12;

const kept = new Map<string, Compiled>();

/**
 * A patient's facts may be those of any topic: all of them are known, and a danger sign is one whatever the sheet is about.
 * Presets are facts of nobody, and likewise not only for sheets of their own topic.
 */
const compile = (chosen: readonly LoadedLibrary[], installed: readonly LoadedLibrary[], today: string): Compiled => {
  const libraries = chosen.map(({ library }) => library);
  const merged = mergeLibraries(libraries);
  const all = installed.map(({ library }) => library);
  const vocabulary = mergeVocabularies([merged, ...all].map((library) => library.vocabulary));
  const elsewhere = all.filter((library) => !libraries.includes(library));
  const known = new Set(merged.presets.map(({ id }) => id));
  const presets = [
    ...merged.presets,
    ...elsewhere.flatMap((library) => library.presets.filter(({ id }) => !known.has(id))),
  ];
  const redFlags = elsewhere.flatMap((library) => library.redFlags);
  const library = compileLibrary({ ...merged, vocabulary, presets }, today, redFlags);
  return { library, saidOnce: findSaidOnce(libraries), installed: all };
};

const compileOnce = (
  state: string,
  chosen: readonly LoadedLibrary[],
  installed: readonly LoadedLibrary[],
): Compiled => {
  const today = new Date().toISOString().slice(0, 10);
  const key = `${today} ${state}`;
  const known = kept.get(key) ?? compile(chosen, installed, today);
  kept.delete(key);
  kept.set(key, known);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  return known;
};

/**
 * What is published now of these topics, in their order, ready for tailoring; of the installation's first topic when none is
 * named, and null when one is not there. Compiled once for each revision and day.
 */
export const findCompiledLibrary = async (wanted: readonly string[] = []): Promise<CompiledTopics | null> => {
  const installed = await loadTopicLibraries();
  const loaded = new Map(installed.map((each) => [each.library.topic.id, each]));
  const ids = wanted.length > 0 ? wanted : [...loaded.keys()].slice(0, 1);
  const chosen = ids.flatMap((id) => loaded.get(id) ?? []);
  if (chosen.length === 0 || chosen.length < ids.length) return null;
  const topics = chosen.map(({ library, revision }) => ({ id: library.topic.id, revision }));
  const state = [...loaded].map(([id, { revision }]) => `${id}:${revision}`).join(' ');
  return {
    ...compileOnce(`${ids.join(' ')} of ${state}`, chosen, installed),
    revision: writeRevision(topics),
    topics,
  };
};

/** The same, for topics that must be there. */
export const getCompiledLibrary = async (wanted?: readonly string[]): Promise<CompiledTopics> => {
  const found = await findCompiledLibrary(wanted);
  if (!found) throw new Error(`The database does not have the topics wanted: ${wanted?.join(', ') ?? 'any'}.`);
  return found;
};
