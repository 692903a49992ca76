import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadHandoutWords } from '@/lib/content/load-handout-words';
import { DocumentError } from '@/lib/documents/document-problem';
import { closeRenderPool, renderPdfInPool } from '@/lib/documents/pdf/render-pool';
import { renderText } from '@/lib/documents/text/render-text';
import { selectAllowed } from '@/lib/domain/handout/apply-choices';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout } from '@/lib/domain/handout/compose-handout';
import { explainUnready, unreadyWords } from '@/lib/domain/handout/explain-unready';
import { chooseVoices } from '@/lib/domain/handout/sheet-voices';
import { readProfile } from '@/lib/domain/tailoring/answer-profile-line';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { fitSheet } from '@/lib/usecases/handout/fit-sheet';
import { loadPictures, loadTopics } from '@/scripts/load-topics';

// npm run -s handout -- --profile profile.json --out sheet.pdf [--topic heartburn] [--size 18] [--paper letter] [--text sheet.txt]
//   [--language es [--layout one|columns|stacked]]
const usage =
  'Use: npm run -s handout -- --profile profile.json --out sheet.pdf [--size 11|12|14|18|24] [--paper a4|letter] [--text sheet.txt] [--language es] [--layout one|columns|stacked] [--topic leg-cramps --topic heartburn]';

// Numbers of a clinic that does not exist, for a sheet printed with no clinic behind it.
const sampleClinic = { name: 'Sample clinic', phone: '01632 960 100', emergencyNumber: '999' };

const stop = (...lines: string[]): never => {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
};

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        profile: { type: 'string' },
        out: { type: 'string' },
        size: { type: 'string', default: '12' },
        paper: { type: 'string', default: 'a4' },
        text: { type: 'string' },
        language: { type: 'string' },
        layout: { type: 'string' },
        topic: { type: 'string', multiple: true },
      },
    });
    return values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : 'The options are wrong.', usage);
  }
};

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return stop(`${file}: ${error instanceof Error ? error.message : 'can not be read'}`);
  }
};

const options = readOptions();
const profileFile = options.profile ?? stop('--profile is missing.', usage);
const out = options.out ?? stop('--out is missing.', usage);
const parsedChoices = choicesSchema.safeParse({
  printSize: Number(options.size),
  paper: options.paper,
  language: options.language,
  layout: options.layout,
});
const choices = parsedChoices.success
  ? parsedChoices.data
  : stop(...parsedChoices.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`), usage);

const pack = await loadTopics(options.topic);
const library = compileLibrary({
  ...pack,
  phrases: [...pack.phrases, ...(await loadHandoutWords('content/handout-words'))],
});
const read = readProfile(library, await readJson(profileFile));
const profile = read.ok
  ? read.value
  : stop(...read.problem.map(({ field, reason }) => `${profileFile}: ${field}: ${reason}`));

const tailoring = tailor(library, profile, choices.paper);
const selection = selectAllowed(library, tailoring, choices);
// No clinic stands behind a sheet from here, so a demo clinic's approval counts for nothing.
const { voices, problems } = chooseVoices(library, tailoring, selection, choices, false);
if (problems.length > 0)
  stop(
    explainUnready(choices.language ?? '', problems),
    ...problems.map(({ text, why }) => `- ${text}: ${unreadyWords[why]}`),
  );
const context = {
  clinic: sampleClinic,
  patientLine: '',
  issuer: 'your clinic',
  issuedOn: new Date().toISOString(),
  printSize: choices.printSize,
  paper: choices.paper,
  note: '',
  address: null,
  toldBefore: null,
  voices,
};

try {
  const sheet = await fitSheet((extras) => composeHandout(library, tailoring, selection, { ...context, ...extras }));
  const pdf = await renderPdfInPool(sheet.document, await loadPictures(options.topic));
  await writeFile(out, pdf.bytes);
  if (options.text) await writeFile(options.text, renderText(sheet.document));
  const gate = tailoring.gate.status === 'assess-first' ? ' Assess first: it says only when to get help.' : '';
  process.stderr.write(`${out}: ${pdf.pages} pages, sha256 ${pdf.sha256.slice(0, 12)}.${gate}\n`);
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  stop(error.message);
} finally {
  await closeRenderPool();
}
