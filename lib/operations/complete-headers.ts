import type { IncomingMessage, ServerResponse } from 'node:http';
import { headersOfAll, httpsFromNowOn, notKept, strictPolicy } from '@/lib/operations/headers-of-all.mjs';

const completing = { ...headersOfAll, ...notKept, 'Content-Security-Policy': strictPolicy };

const setAll = (response: ServerResponse, headers: Record<string, string>): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
};

/**
 * Next.js sends some answers before it looks at next.config.js, such as those that lead from an address with a slash behind
 * it, or with two inside, to the one without. They get the same headers as they begin, and the policy of what runs nothing.
 */
export const completeHeaders = (request: IncomingMessage, response: ServerResponse): void => {
  const { writeHead } = response;
  response.writeHead = (...given: unknown[]) => {
    if (!response.headersSent && !response.hasHeader('X-Content-Type-Options')) {
      setAll(response, completing);
      if (request.headers['x-forwarded-proto'] === 'https') setAll(response, httpsFromNowOn);
    }
    return Reflect.apply(writeHead, response, given);
  };
};
