import type { TeachBack as Row } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { learners, type TeachBack, teachBackResults } from '@/lib/domain/teach-back/teach-back';

type Kept = Omit<Row, 'clinicId' | 'recordedById'>;

const select = {
  id: true,
  handoutId: true,
  result: true,
  learner: true,
  prompts: true,
  words: true,
  correctsId: true,
  recordedByName: true,
  recordedByTitle: true,
  recordedAt: true,
} as const;

/** What the database's own checks let in is one of these. */
const oneOf = <Known extends string>(known: readonly Known[], text: string): Known => {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new Error(`A teach-back in the record says ${text}.`);
  return found;
};

const toTeachBack = (row: Kept, correctedBy: string | null): TeachBack => ({
  id: row.id,
  handoutId: row.handoutId,
  result: oneOf(teachBackResults, row.result),
  learner: oneOf(learners, row.learner),
  prompts: row.prompts,
  words: row.words,
  corrects: row.correctsId,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: { name: row.recordedByName, title: row.recordedByTitle },
  correctedBy,
});

/** Every teach-back of these handouts, the oldest first; corrections and what they correct both. */
export const findTeachBacks = async (tx: ClinicTransaction, handoutIds: readonly string[]): Promise<TeachBack[]> => {
  const rows = await tx.teachBack.findMany({
    where: { clinicId: tx.clinicId, handoutId: { in: [...handoutIds] } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select,
  });
  const corrections = new Map(rows.map(({ id, correctsId }) => [correctsId, id]));
  return rows.map((row) => toTeachBack(row, corrections.get(row.id) ?? null));
};
