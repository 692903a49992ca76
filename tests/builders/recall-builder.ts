import { type ImportedLibrary, importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { type LoadedLibrary, loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout, type NewHandout } from '@/lib/db/handout/insert-handout';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type NewRecall, newRecallSchema, type RecallTarget } from '@/lib/domain/recall/recall';
import type { Result } from '@/lib/domain/result';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { openRecall } from '@/lib/usecases/recall/open-recall';
import { readLegCramps } from '@/tests/builders/library-builder';
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
  return granted(opened).id;
};

/** Declares a sheet wrong, as someone would. */
export const voidSheet = async (actor: Actor, handoutId: string): Promise<void> => {
  const given = { reason: 'wrong-sheet', words: '' } as const;
  const voided = await voidHandout({ actor, handoutId, given, now: recallMoment });
  if (!voided.ok) throw new Error(voided.problem.detail);
};

/** What succeeded; a refusal fails the test with its words. */
export const granted = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
};

/** Publishes a new version of the text that says this, under another title. */
export const publishAgain = async (adviceKey: string): Promise<void> => {
  const { versionId: id } = await textOf(adviceKey);
  await outsideClinic((client) =>
    client.$transaction(async (tx) => {
      const { body, ...old } = await tx.blockVersion.findUniqueOrThrow({ where: { id } });
      await tx.blockVersion.update({ where: { id }, data: { state: 'superseded', endedAt: new Date() } });
      const { id: _, ...again } = { ...old, number: old.number + 1, title: `${old.title} again` };
      await tx.blockVersion.create({ data: { ...again, publishedAt: new Date(), body: body ?? [] } });
    }),
  );
};

/** Brings the topic in the database to what the pack says; with changes, to a pack that has them. */
export const storeLegCramps = async (changes: Partial<TopicLibrary> = {}): Promise<ImportedLibrary> =>
  importTopicLibrary({ ...(await readLegCramps()), ...changes });
