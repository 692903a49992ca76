import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashPassword } from '@/lib/auth/password';
import { loadClaims } from '@/lib/content/load-claims';
import { loadHandoutWords } from '@/lib/content/load-handout-words';
import { loadPack } from '@/lib/content/load-pack';
import { readFigures } from '@/lib/content/read-figures';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { closeDatabase } from '@/lib/db/client';
import { insertClinic } from '@/lib/db/clinic/insert-clinic';
import { installHandoutWords } from '@/lib/db/content/install-handout-words';
import { installTopicLibrary } from '@/lib/db/content/install-topic-library';
import { insertPatient } from '@/lib/db/patient/insert-patient';
import { findSignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import { insertUser } from '@/lib/db/user/insert-user';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Role } from '@/lib/domain/permission/permissions';
import { env } from '@/lib/env';
import { keepPictures } from '@/lib/usecases/pack/keep-pictures';
import { approveTranslations } from '@/prisma/demo/approve-translations';
import { makeDemoHistory } from '@/prisma/demo/demo-history';
import { demoPatients } from '@/prisma/demo/demo-patients';
import { demoPeople } from '@/prisma/demo/demo-people';
import { randomFrom } from '@/prisma/demo/random';

const content = fileURLToPath(new URL('../content', import.meta.url));

const firstTopic = 'leg-cramps';

/** Every topic that ships: each folder of `content/` that says what topic it is. The first is the desk's when none is asked for. */
const findPacks = async (): Promise<string[]> => {
  const folders = (await readdir(content)).sort(
    (one, other) => Number(other === firstTopic) - Number(one === firstTopic) || one.localeCompare(other),
  );
  const held = await Promise.all(
    folders.map(async (name) => (await readdir(path.join(content, name))).includes('topic.json')),
  );
  return folders.filter((_, index) => held[index]).map((name) => path.join(content, name));
};

/** Of every demo account. Printed in the README: a clinic with real patients has none of these accounts. */
export const demoPassword = 'plain words on paper';

type DemoAccount = { email: string; name: string; role: Role; jobTitle: string };

/** The addresses end in `.example`, which nobody can own (RFC 2606). */
export const demoAccounts: DemoAccount[] = [
  { email: 'clinician@demo.plainleaf.example', name: 'Demo doctor', role: 'clinician', jobTitle: 'doctor' },
  { email: 'nurse@demo.plainleaf.example', name: 'Demo nurse', role: 'clinician', jobTitle: 'nurse' },
  { email: 'editor@demo.plainleaf.example', name: 'Demo editor', role: 'editor', jobTitle: 'content editor' },
  { email: 'reviewer@demo.plainleaf.example', name: 'Demo reviewer', role: 'editor', jobTitle: 'clinical reviewer' },
  { email: 'admin@demo.plainleaf.example', name: 'Demo admin', role: 'admin', jobTitle: 'practice manager' },
];

/**
 * A London number that is kept for fiction and never given to anyone (Ofcom, "Numbers for use in TV and radio drama"),
 * and the United Kingdom's emergency number, which 112 reaches as well.
 */
const demoClinic = {
  name: 'Demo clinic',
  phone: '020 7946 0123',
  emergencyNumber: '999',
  address: '1 Example Street, London',
  demo: true,
};

/** Brings the topics that are not there yet; answers whether anything was. Those that are there belong to their editors. */
export const seedContent = async (): Promise<boolean> => {
  let brought = false;
  for (const pack of await findPacks()) {
    const library = await loadPack(pack);
    const { pictures } = await readFigures(pack);
    const kept = await keepPictures({ figures: library.figures, pictures });
    if (!kept.ok) throw new Error(`${pack}: ${kept.problem.detail}`);
    brought = (await installTopicLibrary(library, await loadClaims(pack))) || brought;
  }
  return (await installHandoutWords(await loadHandoutWords(path.join(content, 'handout-words')))) || brought;
};

const peopleWithHistory = 36;

/** Makes the demo clinic with its accounts, made-up patients and three months of records; false when it is there already. */
export const seedDemoClinic = async (): Promise<boolean> => {
  const [first] = demoAccounts;
  if (first && (await findSignInCandidate(first.email))) return false;
  const passwordHash = await hashPassword(demoPassword);
  const today = new Date().toISOString().slice(0, 10);
  // Those that the README speaks of last, so that the desk lists them first.
  const people = [...demoPeople(peopleWithHistory, today, randomFrom(7)), ...demoPatients(today)];
  const patients: Patient[] = [];
  const clinicId = await insertClinic(demoClinic, async (tx) => {
    for (const account of demoAccounts) await insertUser(tx, { ...account, passwordHash });
    for (const person of people) patients.push(await insertPatient(tx, { ...person, synthetic: true }));
  });
  await approveTranslations(clinicId);
  await makeDemoHistory(clinicId, patients, today);
  return true;
};

/** For a database by hand: `DATABASE_URL=... npx tsx --conditions=react-server prisma/seed.ts`. */
if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await applyMigrations(env().DATABASE_URL);
  await seedContent();
  await seedDemoClinic();
  await closeDatabase();
}
