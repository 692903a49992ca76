import { logError } from '@/lib/log';

type CsvFile = {
  chunks: AsyncIterable<string>;
  /** Names what the file is, never whom it is about: it stays in the history of a browser. */
  fileName: string;
  /** Told ahead in `x-total-rows`, for whoever shows the progress. */
  totalRows?: number;
};

const safeFileName = /^[a-z0-9]+(-[a-z0-9]+)*\.csv$/;

const headersOf = ({ fileName, totalRows }: CsvFile): Headers => {
  if (!safeFileName.test(fileName)) throw new Error('A CSV file is named in small letters, digits and hyphens.');
  const headers = new Headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
  });
  if (totalRows !== undefined) headers.set('x-total-rows', String(totalRows));
  return headers;
};

/**
 * Answers a CSV file while it is made. Nothing is sent before the first chunk is there, so that what fails until then is an
 * ordinary error of the route. What fails later breaks the connection off: a file that ends early must not look whole.
 */
export const csvResponse = async (file: CsvFile): Promise<Response> => {
  const headers = headersOf(file);
  const chunks = file.chunks[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let first: IteratorResult<string> | null = await chunks.next();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const chunk = first ?? (await chunks.next());
          first = null;
          if (chunk.done) controller.close();
          else controller.enqueue(encoder.encode(chunk.value));
        } catch (error) {
          // The error itself may quote a row, and the server that sends the answer logs what it is given.
          controller.error(new Error(`A CSV file was broken off; its error is ${logError(error, file.fileName)}.`));
        }
      },
      cancel: async () => {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
};
