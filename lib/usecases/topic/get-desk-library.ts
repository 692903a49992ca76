import 'server-only';
import { type Clinic, getClinic } from '@/lib/db/clinic/get-clinic';
import { inClinic } from '@/lib/db/in-clinic';
import { mergePrompts } from '@/lib/domain/content/merge/merge-topics';
import type { Preset, TeachBackPrompt, Topic } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import { blockPrompts } from '@/lib/domain/teach-back/block-prompts';
import { findCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';

/** What the desk's screens need of the content and the clinic, with no advice text in it. */
export type DeskLibrary = {
  clinicName: Clinic['name'];
  /** All that are there, and which of them the sheet is about. */
  topics: Pick<Topic, 'id' | 'title'>[];
  topicIds: string[];
  /** The content's own first, then those that it has any text in. */
  languages: string[];
  sections: Topic['sections'];
  /** The facts, presets and prompts of every topic. */
  vocabulary: Vocabulary;
  presets: Preset[];
  prompts: TeachBackPrompt[];
  dangerSigns: { id: string; sign: string }[];
};

type Input = {
  actor: Actor;
  /** The topic of the preset, else the first one, when none is named. */
  topics?: readonly string[] | undefined;
  presetId?: string | undefined;
};

type Compiled = NonNullable<Awaited<ReturnType<typeof findCompiledLibrary>>>;

/** The preset's own topic, when no topic was asked for and the preset is not of the first. */
const findTopicOfPreset = (
  { installed, topics: [first] }: Compiled,
  presetId: string | undefined,
): string | undefined => {
  const owners = installed.filter(({ presets }) => presets.some(({ id }) => id === presetId));
  return owners.some(({ topic }) => topic.id === first?.id) ? undefined : owners[0]?.topic.id;
};

/** The words that the desk shows around a sheet; null for a topic that is not there. Everyone who is signed in may see them. */
export const findDeskLibrary = async ({ actor, topics: wanted, presetId }: Input): Promise<DeskLibrary | null> => {
  const asked = await findCompiledLibrary(wanted);
  if (!asked) return null;
  const owner = wanted === undefined ? findTopicOfPreset(asked, presetId) : undefined;
  const compiled = owner === undefined ? asked : ((await findCompiledLibrary([owner])) ?? asked);
  const { library, topics, installed } = compiled;
  const { topic, vocabulary, presets } = library.source;
  const clinic = await inClinic(actor.clinicId, getClinic);
  return {
    clinicName: clinic.name,
    topics: installed.map(({ topic: { id, title } }) => ({ id, title })),
    topicIds: topics.map(({ id }) => id),
    languages: [...new Set([topic.language, ...library.source.translations.map(({ language }) => language)])],
    sections: topic.sections,
    vocabulary,
    presets,
    prompts: mergePrompts(
      installed.map(({ topic: { id, teachBack }, blocks }) => ({
        id,
        teachBack: [...teachBack, ...blockPrompts(blocks)],
      })),
    ),
    dangerSigns: [...library.redFlags.values(), ...library.redFlagsElsewhere.values()].map(({ id, sign }) => ({
      id,
      sign,
    })),
  };
};

/** The same, of the installation's first topic. */
export const getDeskLibrary = async ({ actor }: { actor: Actor }): Promise<DeskLibrary> => {
  const library = await findDeskLibrary({ actor });
  if (!library) throw new Error('The database has no topic.');
  return library;
};
