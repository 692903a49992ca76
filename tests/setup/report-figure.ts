import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isFullTrust } from '@/tests/setup/trust-size';

const folder = path.join(process.cwd(), 'test-results/trust');

/** Keeps what a test measured, for docs/trust.md: the requirement's id, what was counted, and the number. */
export const reportFigure = async (requirement: string, figures: Record<string, number | string>): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const line = JSON.stringify({ requirement, size: isFullTrust ? 'full' : 'short', ...figures });
  await appendFile(path.join(folder, 'figures.jsonl'), `${line}\n`);
};
