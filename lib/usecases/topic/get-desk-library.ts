import 'server-only';
import { type Clinic, getClinic } from '@/lib/db/clinic/get-clinic';
import { inClinic } from '@/lib/db/in-clinic';
import type { Preset, Topic } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import { getCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';

/** What the desk's screens need of the content and the clinic, with no advice text in it. */
export type DeskLibrary = {
  clinicName: Clinic['name'];
  topic: Pick<Topic, 'title' | 'statusText' | 'status' | 'teachBack'>;
  sections: Topic['sections'];
  vocabulary: Vocabulary;
  presets: Preset[];
  dangerSigns: { id: string; sign: string }[];
  adviceTitles: ReadonlyMap<string, string>;
};

/** The words that the desk shows around a sheet. Everyone who is signed in may see them. */
export const getDeskLibrary = async ({ actor }: { actor: Actor }): Promise<DeskLibrary> => {
  const [{ library }, clinic] = await Promise.all([getCompiledLibrary(), inClinic(actor.clinicId, getClinic)]);
  const { topic, vocabulary, presets, redFlags, adviceKeys } = library.source;
  return {
    clinicName: clinic.name,
    topic,
    sections: topic.sections,
    vocabulary,
    presets,
    dangerSigns: redFlags.map(({ id, sign }) => ({ id, sign })),
    adviceTitles: new Map(adviceKeys.map(({ key, title }) => [key, title])),
  };
};
