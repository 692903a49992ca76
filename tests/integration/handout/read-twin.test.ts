import { afterAll, expect, test } from 'vitest';
import { getHandout } from '@/lib/db/handout/get-handout';
import { printedCode } from '@/lib/db/handout/handout-code';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { documentLines } from '@/lib/domain/handout/document-lines';
import { readTwin } from '@/lib/usecases/handout/read-twin';
import { aRequestFor, issueSheet, sheetMoment } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const issueForCanary = async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId, { name: 'Zacharias Canary', recordNumber: 'Z-4711' });
  const choices = {
    note: 'Zach, ring your sister.\nYour next visit is in May.',
    assessed: { finding: 'Zach is well.' },
  };
  const issued = await issueSheet(actor, aRequestFor(patient, { choices }));
  const handout = await inClinic(actor.clinicId, (tx) => getHandout(tx, issued.id));
  return { code: issued.code, sheet: handout?.document };
};

test('says what the sheet says, without its note, its address, or a word of whom it is for', async () => {
  const { code, sheet } = await issueForCanary();
  const twin = await readTwin(code);
  if (!sheet || !twin) throw new Error('The sheet and its twin are there.');

  const identity = /Canary|Zach|March 1954|Z-4711|sister|next visit is in May/;
  expect(JSON.stringify(sheet)).toMatch(identity);
  expect(JSON.stringify(twin)).not.toMatch(identity);
  expect(twin.document.header).toEqual({ ...sheet.header, patientLine: '' });
  const kept = sheet.parts.filter(({ kind }) => kind !== 'note' && kind !== 'code');
  expect(documentLines(twin.document)).toEqual(documentLines({ ...sheet, parts: kept }));
  expect(kept.length).toBe(sheet.parts.length - 2);
  expect(Object.keys(twin).sort()).toEqual(['document', 'issuedAt', 'voidedAt']);
  expect(twin.issuedAt).toBe(sheetMoment.toISOString());
});

test('is found by its code in any case, with dashes or without, and an O for a zero', async () => {
  const { code } = await issueForCanary();
  const twin = await readTwin(code);
  const typed = [
    printedCode(code),
    printedCode(code).toLowerCase(),
    ` ${code} `,
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
  ];
  for (const text of typed) expect(await readTwin(text)).toEqual(twin);
});

test.for(['', '00000-00000-00000-00000', 'not a code', "' OR true --", '0'.repeat(21)])(
  'is nothing for a code that nobody was given: "%s"',
  async (code) => {
    expect(await readTwin(code)).toBeNull();
  },
);
