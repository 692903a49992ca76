import { loadHandoutWords } from '@/lib/content/load-handout-words';
import { loadPack } from '@/lib/content/load-pack';
import { explainMatrixFinding, stopsPublishing } from '@/lib/domain/check/matrix-finding';
import { findChangeFindings } from '@/lib/usecases/check/find-change-findings';
import { closeMatrixPool, runInMatrixPool } from '@/lib/usecases/check/matrix-pool';
import { runMatrix } from '@/lib/usecases/check/run-matrix';

const today = '2026-11-26';

/** Wall and processor seconds, of all threads. */
const timed = async <Answer>(work: () => Promise<Answer>) => {
  const started = performance.now();
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, wall: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
};

const seconds = (value: number) => `${value.toFixed(1)} s`;

/** With every translation as if somebody had reviewed it: the most that there can be to look at. */
const inAllLanguages = async (folder: string) => {
  const library = await loadPack(folder);
  const phrases = [...library.phrases, ...(await loadHandoutWords('content/handout-words'))];
  const review = { reviewedBy: 'Somebody', demoReview: false };
  return {
    ...library,
    translations: library.translations.map((text) => ({ ...text, ...review })),
    phrases: phrases.map((text) => ({ ...text, ...review })),
  };
};

const benchRun = async (name: string, folder: string, everyLanguage: boolean): Promise<void> => {
  const library = everyLanguage ? await inAllLanguages(folder) : await loadPack(folder);
  const { answer, wall, processor } = await timed(() => runMatrix({ library, today }));
  const { coverage, findings } = answer;
  const people = coverage.presets + coverage.rules + coverage.pairs;
  const stopping = findings.filter(stopsPublishing);
  console.log(
    `  ${name.padEnd(34)} ${people} people, ${coverage.sheets} different sheets (1 in ${(people / coverage.sheets).toFixed(1)}), ` +
      `${coverage.layouts} layouts: ${seconds(wall)}, ${seconds(processor)} of processor, ${stopping.length} findings`,
  );
  for (const finding of stopping.slice(0, 5))
    console.log(`    ${explainMatrixFinding(finding)} ${JSON.stringify(finding)}`);
};

const benchChange = async (): Promise<void> => {
  const before = await loadPack('content/leg-cramps');
  const [block] = before.blocks.filter(({ placement, section }) => placement === 'core' && section !== 'get-help');
  if (!block) throw new Error('The pack has no core text.');
  for (const word of ['first', 'second']) {
    const after = {
      ...before,
      blocks: before.blocks.map((one) => (one === block ? { ...block, title: `${block.title} ${word}` } : one)),
    };
    const { wall, processor } = await timed(() =>
      findChangeFindings({ before, after, adviceKeys: [block.adviceKey], today }),
    );
    console.log(
      `  ${`a change to a core text, the ${word}`.padEnd(34)} ${seconds(wall)}, ${seconds(processor)} of processor`,
    );
  }
};

/** How long do the profile matrix and the check of one change take? Worker start apart. */
export const benchMatrix = async (): Promise<void> => {
  console.log('The profile matrix, two worker threads:');
  await Promise.all([runInMatrixPool({ kind: 'warm-up' }), runInMatrixPool({ kind: 'warm-up' })]);
  await benchRun('heartburn', 'content/heartburn', false);
  await benchRun('leg cramps', 'content/leg-cramps', false);
  await benchRun('leg cramps, Spanish as if reviewed', 'content/leg-cramps', true);
  await benchChange();
  await closeMatrixPool();
};
