import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { inClinic } from '@/lib/db/in-clinic';
import { insertPatient } from '@/lib/db/patient/insert-patient';
import type { Person } from '@/scripts/bench/ledger/issue-arguments';
import { issueInside, prepareInside } from '@/scripts/bench/ledger/issue-inside';
import { issueByPg, sendOnly } from '@/scripts/bench/ledger/issue-over-pg';
import { makeRealisticHandout, type RealisticHandout, vary } from '@/scripts/bench/ledger/realistic-handout';
import { patientInput } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';

const connections = 8;
const each = 150;
const ways = 5;

const makePerson = async (): Promise<Person> => {
  const { actor } = await buildUser();
  const patientIds = await inClinic(actor.clinicId, async (tx) => {
    const ids: string[] = [];
    for (let patient = 0; patient < each * ways; patient += 1) ids.push((await insertPatient(tx, patientInput())).id);
    return ids;
  });
  return { actor, patientIds };
};

/** Of the same handout what a sheet can't do without: shows how much of the time is the size of what is kept. */
const smallOf = (handout: RealisticHandout): RealisticHandout => {
  const pdf = handout.pdf.subarray(0, 1024);
  const pdfSha256 = createHash('sha256').update(pdf).digest('hex');
  const document = { ...handout.document, parts: [] };
  return { ...handout, document, decisions: [], adviceGiven: handout.adviceGiven.slice(0, 2), pdf, pdfSha256 };
};

type Way = { name: string; run: (people: Person[]) => Promise<number | null> };

/** How many handouts a second does the database take, and what is the client's share of it? */
export const benchIssue = async (connectionString: string): Promise<void> => {
  const people: Person[] = [];
  for (let person = 0; person < connections; person += 1) people.push(await makePerson());
  const handout = await makeRealisticHandout(await loadTopicLibrary('leg-cramps'));
  await prepareInside(connectionString, { real: handout, small: smallOf(handout) });
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `Issuing: ${connections} connections and clinics, ${handout.adviceGiven.length} pieces of advice, ${handout.decisions.length} decisions (${kilobytes(JSON.stringify(handout.decisions).length)}), document ${kilobytes(JSON.stringify(handout.document).length)}, PDF ${kilobytes(handout.pdf.length)}`,
  );
  const byEach = (issue: (person: Person, patientId: string) => Promise<unknown>) => async (them: Person[]) => {
    const workThrough = async (person: Person) => {
      for (const patientId of person.patientIds) await issue(person, patientId);
    };
    await Promise.all(them.map(workThrough));
    return null;
  };
  const measured: Way[] = [
    { name: 'inside the database', run: (them) => issueInside(connectionString, 'real', them, each) },
    { name: 'inside, a small sheet', run: (them) => issueInside(connectionString, 'small', them, each) },
    { name: 'over pg', run: (them) => issueByPg(connectionString, handout, them) },
    { name: 'over Prisma, as the app does', run: byEach(({ actor }, id) => insertHandout(vary(handout, actor, id))) },
    { name: 'sent over pg, and not issued', run: (them) => sendOnly(connectionString, handout, them) },
  ];
  for (const [index, { name, run }] of measured.entries()) {
    const part = people.map(({ actor, patientIds }) => ({
      actor,
      patientIds: patientIds.slice(index * each, (index + 1) * each),
    }));
    const started = performance.now();
    const processorMs = await run(part);
    const seconds = (performance.now() - started) / 1000;
    const issued = connections * each;
    const cost = processorMs === null ? '' : `   ${(processorMs / issued).toFixed(2)} ms of processor each`;
    console.log(`  ${name.padEnd(30)} ${(issued / seconds).toFixed(0).padStart(6)}/s${cost}   wanted >= 1500/s`);
  }
};
