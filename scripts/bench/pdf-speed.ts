import { join } from 'node:path';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { closeRenderPool, renderPdfInPool } from '@/lib/documents/pdf/render-pool';
import { createWorkerPool } from '@/lib/documents/pdf/worker-pool';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { openChromium } from '@/scripts/bench/pdf-chromium';
import type { EngineTask } from '@/scripts/bench/pdf-worker';
import { presetDocument } from '@/tests/builders/handout-document-builder';

/** Prints one sheet and answers the milliseconds. */
type Engine = { name: string; time: (document: HandoutDocument) => Promise<number> };

const warmUps = 8;
const rounds = 40;
const stockName = 'react-pdf, stock renderToBuffer';

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const timed = (print: (document: HandoutDocument) => Promise<unknown>): Engine['time'] => {
  return async (document) => {
    const start = performance.now();
    await print(document);
    return performance.now() - start;
  };
};

/** One sheet after another, each for another person, the engines taking turns so that all see the same machine. */
const measure = async (engines: Engine[], document: HandoutDocument): Promise<Map<string, number>> => {
  const times = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    const header = { ...document.header, patientLine: `Patient ${round + warmUps}, born 3 May 1958` };
    for (const { name, time } of engines) {
      const taken = await time({ ...document, header });
      if (round >= 0) times.get(name)?.push(taken);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
};

/** How fast is a sheet printed? Prints the median milliseconds of each engine, and how many times faster than stock. */
export const benchPdf = async (): Promise<void> => {
  const document = await presetDocument('ckd-4-warfarin');
  const browser = await openChromium();
  const thread = createWorkerPool<EngineTask, number>(
    {
      filename: join(process.cwd(), 'scripts/bench/pdf-worker.ts'),
      threads: 1,
      limitSeconds: 60,
      memoryMb: 1024,
      waiting: 1,
    },
    { engine: 'paginate', document },
  );
  const inThread =
    (engine: EngineTask['engine']): Engine['time'] =>
    (each) =>
      thread.run({ engine, document: each });
  const medians = await measure(
    [
      { name: stockName, time: inThread('stock') },
      { name: 'ours, tagged', time: inThread('ours') },
      { name: 'ours, pages only, for the desk', time: inThread('paginate') },
      { name: 'ours, tagged, through the pool', time: timed(renderPdfInPool) },
      ...('print' in browser ? [{ name: 'Chromium, warm, words only', time: timed(browser.print) }] : []),
    ],
    document,
  );
  if ('close' in browser) await browser.close();
  else console.log(`PDF: Chromium was not measured (${browser.missing})`);
  await Promise.all([closeRenderPool(), thread.close()]);
  const { pages, bytes } = await renderPdf(document);
  const mode = process.env.NODE_ENV ?? 'development';
  console.log(`PDF: a sheet of ${pages} pages, ${bytes.length} bytes; ${rounds} rounds, React in ${mode} mode`);
  const stock = medians.get(stockName) ?? Number.NaN;
  for (const [name, time] of medians) {
    console.log(`  ${name.padEnd(32)} p50 ${time.toFixed(1).padStart(6)} ms   ${(stock / time).toFixed(2)} x stock`);
  }
};
