import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentError } from '@/lib/documents/document-problem';
import { closeRenderPool, renderPdfInPool, renderPoolState, warmRenderPool } from '@/lib/documents/pdf/render-pool';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { buildBlock, buildDocument, plainRuns } from '@/tests/builders/handout-document-builder';
import { reportFigure } from '@/tests/setup/report-figure';
import { trustSize } from '@/tests/setup/trust-size';

const documents = trustSize({ short: 20, full: 1000 });
/** Of so many one ends its worker, which takes a second or two to replace; the others are refused by it. */
const oneDeadlyIn = trustSize({ short: 10, full: 20 });

beforeAll(warmRenderPool);
afterAll(closeRenderPool);

const withText = (text: string): HandoutDocument =>
  buildDocument({
    parts: [
      {
        kind: 'section',
        sectionId: 'each-day',
        heading: 'Each day',
        blocks: [buildBlock({ nodes: [{ kind: 'paragraph', runs: plainRuns(text) }] })],
      },
    ],
  });

/** What no code of ours makes, and what a damaged record could hold: the renderer throws in the middle of it. */
const deadly = (): HandoutDocument => ({ ...buildDocument(), parts: [{ kind: 'section' } as never] });

const poisons: ((at: number) => HandoutDocument)[] = [
  () => withText('a\u202Eb'),
  (at) => withText('W'.repeat(200 + at)),
  () => withText('每天 2 片'),
  () => withText('word '.repeat(200_000)),
  (at) => ({ ...withText('x'), title: `\u0000${at}` }),
];

const poison = (at: number): HandoutDocument => {
  const make = at % oneDeadlyIn === oneDeadlyIn - 1 ? deadly : poisons[at % poisons.length];
  return (make ?? deadly)(at);
};

const whatCameOf = (document: HandoutDocument): Promise<string> =>
  renderPdfInPool(document).then(
    () => 'printed',
    (error: unknown) => (error instanceof DocumentError ? error.problem.code : 'defect'),
  );

const passing = ['render-timeout', 'render-busy', 'render-lost'];

/** A sheet of somebody else's: it prints, the second time at the latest. */
const printsMeanwhile = async (): Promise<boolean> => {
  const first = await whatCameOf(buildDocument());
  return first === 'printed' || (passing.includes(first) && (await whatCameOf(buildDocument())) === 'printed');
};

test('refuses poisoned documents one after the other, while the sheets of others are printed and this thread goes on', async () => {
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 20);
  const outcomes: string[] = [];
  let others = 0;
  for (let at = 0; at < documents; at += 1) {
    const isWatched = at % 5 === 4;
    const [outcome, printed] = await Promise.all([whatCameOf(poison(at)), isWatched ? printsMeanwhile() : true]);
    outcomes.push(outcome);
    if (isWatched) others += 1;
    expect(printed, `beside document ${at}`).toBe(true);
  }
  clearInterval(ticking);
  expect(outcomes).not.toContain('printed');
  expect(outcomes.filter((outcome) => outcome === 'defect').length).toBeGreaterThanOrEqual(
    Math.floor(documents / oneDeadlyIn) - outcomes.filter((outcome) => passing.includes(outcome)).length,
  );
  expect(outcomes).toContain('defect');
  expect(ticks).toBeGreaterThan(10);
  expect(await printsMeanwhile()).toBe(true);
  expect(renderPoolState()).toMatchObject({ running: 0, waiting: 0, isWarm: true, isAlive: true });
  const workersEnded = outcomes.filter((outcome) => outcome === 'defect').length;
  await reportFigure('FLT-07', { poisonDocuments: documents, workersEnded, othersPrinted: others });
}, 600_000);
