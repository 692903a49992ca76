import type { Params } from '@/tests/trust/access/route-case';
import type { Answer } from '@/tests/trust/access/send';

const asWritten = (value: string): string[] => {
  const once = encodeURIComponent(value);
  return [value, once, encodeURIComponent(once), value.replaceAll("'", '&#x27;'), once.replaceAll("'", '&#x27;')];
};

/** Where the stream of a page's data is cut depends on time alone. */
const cut = /"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g;

/**
 * An answer without what is different each time whatever is asked: the address itself, which a page's own data repeats,
 * and the nonce. Of a page, what stands in it in whatever order, for it is streamed; of a route, each byte. What is left
 * must not tell a foreign thing from none.
 */
export const withoutWhatDiffers = ({ text, headers }: Answer, params: Params): string => {
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
  const rest = Object.values(params)
    .flatMap(asWritten)
    .filter((value) => value !== '')
    .reduce((left, value) => left.replaceAll(value, '{id}'), nonce === undefined ? text : text.replaceAll(nonce, ''));
  if (!(headers['content-type'] ?? '').startsWith('text/html')) return rest;
  return [...new Set(rest.replace(cut, '').split(/[<>,\n"\\]+/))].sort().join('\n');
};
