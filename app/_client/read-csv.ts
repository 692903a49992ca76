import { type ApiProblem, requestApi } from '@/app/_client/call-api';
import { failure, type Result, success } from '@/lib/domain/result';

export type CsvProgress = { rows: number; total: number | null };

type Reading = { onProgress: (progress: CsvProgress) => void; signal: AbortSignal };

export const brokenOff: ApiProblem = {
  code: 'unreachable',
  status: 0,
  title: 'Broken off',
  detail: 'The file broke off before its end.',
};

/** Counts the rows of a CSV as it arrives: a line break inside quotation marks ends no row. */
export const rowCounter = () => {
  let isQuoted = false;
  let ended = 0;
  return (text: string): number => {
    for (const character of text) {
      if (character === '"') isQuoted = !isQuoted;
      else if (character === '\n' && !isQuoted) ended += 1;
    }
    // The first row is the headings.
    return Math.max(0, ended - 1);
  };
};

const nameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'plainleaf.csv';

const readAll = async (response: Response, { onProgress }: Reading): Promise<File> => {
  const total = Number(response.headers.get('x-total-rows') ?? Number.NaN);
  const count = rowCounter();
  const decoder = new TextDecoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    parts.push(value);
    const rows = count(decoder.decode(value, { stream: true }));
    onProgress({ rows, total: Number.isFinite(total) ? total : null });
  }
  return new File(parts, nameOf(response), { type: 'text/csv' });
};

/** A whole CSV file, or the problem: one that broke off comes back as a problem, never as half a file. */
export const readCsv = async (path: string, reading: Reading): Promise<Result<File, ApiProblem>> => {
  const answer = await requestApi(path, { signal: reading.signal });
  if (!answer.ok) return answer;
  try {
    return success(await readAll(answer.value, reading));
  } catch (error) {
    if (reading.signal.aborted) throw error;
    return failure(brokenOff);
  }
};
