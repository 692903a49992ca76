import { type LoadedLibrary, loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout, type NewHandout } from '@/lib/db/handout/insert-handout';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { type NewRecall, newRecallSchema, type RecallTarget } from '@/lib/domain/recall/recall';
import { openRecall } from '@/lib/usecases/recall/open-recall';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';

const content = (): Promise<LoadedLibrary> => loadTopicLibrary('leg-cramps');

/** The text in force that says this. */
export const textOf = async (adviceKey: string): Promise<BlockVersion> => {
  const { library } = await content();
  const block = library.blocks.find((one) => one.adviceKey === adviceKey);
  if (!block) throw new Error(`No text says ${adviceKey}.`);
  return block;
};

type Wanted = { patient?: Patient; at?: string; adviceKeys?: string[]; facts?: NewHandout['facts'] };

/** Puts a sheet with these pieces of advice into the ledger, as issuing does, without drawing it; answers its id. */
export const giveSheet = async (actor: Actor, wanted: Wanted = {}): Promise<string> => {
  const { patient, at = '2026-11-20T10:00:00.000Z', adviceKeys = ['relief.massage'], facts = [] } = wanted;
  const texts = await Promise.all(adviceKeys.map(textOf));
  const adviceGiven = texts.map(({ versionId, adviceKey, section }) => ({
    blockVersionId: versionId,
    adviceKey,
    sectionId: section,
    cautions: [],
  }));
  const of = patient ? { patientId: patient.id, patientVersion: patient.version } : {};
  const inserted = await insertHandout(
    buildNewHandout(actor, await content(), { ...of, issuedAt: new Date(at), adviceGiven, facts }),
  );
  if (inserted.kind !== 'issued') throw new Error(`The sheet was not issued: ${inserted.kind}.`);
  return inserted.handout.id;
};

export const recallMoment = new Date('2026-11-22T12:00:00.000Z');

type NewRecallInput = Partial<Omit<NewRecall, 'filters'>> & { filters?: Partial<NewRecall['filters']> };

/** What someone enters to recall something. */
export const aNewRecall = (target: RecallTarget, wanted: NewRecallInput = {}): NewRecall =>
  newRecallSchema.parse({
    target,
    severity: 'important',
    reason: 'A new study says otherwise.',
    letter: 'Please stop doing this.',
    ...wanted,
  });

/** Opens a recall; answers its id. */
export const buildRecall = async (actor: Actor, target: RecallTarget, wanted: NewRecallInput = {}): Promise<string> => {
  const opened = await openRecall({ actor, given: aNewRecall(target, wanted), now: recallMoment });
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.value.id;
};
