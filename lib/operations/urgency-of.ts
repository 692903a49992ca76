import type { IncomingMessage } from 'node:http';

/**
 * `ahead`: a page that a browser fetches before anybody asks for it. `page`: what somebody begins with. `work`: what a page
 * in somebody's hands asks for and saves. `always`: what a page that was let in is made of, and whether we live.
 */
export type Urgency = 'ahead' | 'page' | 'work' | 'always';

const always = /^\/(_next\/static\/|icon\.svg$|livez$|readyz$)/;

/** How bad is it to turn this request away? */
export const urgencyOf = ({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Urgency => {
  if (always.test(url)) return 'always';
  if (url.startsWith('/api/')) return 'work';
  const isAhead = 'next-router-prefetch' in headers || headers['sec-purpose']?.includes('prefetch');
  return isAhead ? 'ahead' : 'page';
};
