import { closeRenderPool, renderPdfInPool } from '@/lib/documents/pdf/render-pool';
import { presetDocument } from '@/tests/builders/handout-document-builder';

const sheets = 500;
const settled = 50;

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
};

/** Does printing leak? Prints the memory of the whole process, its worker threads included, after 50 and after 500 sheets. */
export const benchPdfMemory = async (): Promise<void> => {
  const document = await presetDocument('ckd-4-warfarin');
  let base = Number.NaN;
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    const header = { ...document.header, patientLine: `Patient ${sheet}, born 3 May 1958` };
    await renderPdfInPool({ ...document, header });
    if (sheet === settled) base = megabytes();
  }
  const after = megabytes();
  await closeRenderPool();
  console.log(`PDF memory: ${base.toFixed(0)} MB after ${settled} sheets, ${after.toFixed(0)} MB after ${sheets}`);
  console.log(`  growth ${((after - base) / (sheets - settled)).toFixed(3)} MB a sheet`);
};
