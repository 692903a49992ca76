/** What every answer carries. Here, for next.config.js, which reads no TypeScript, needs it as well. */
export const headersOfAll = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not no-referrer: a browser that sends no referrer sends `Origin: null` with a form and a report as well.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), browsing-topics=(), payment=(), usb=(), serial=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export const notKept = { 'Cache-Control': 'private, no-store' };

export const httpsFromNowOn = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };

/** For what has no script, no style and no form. */
export const strictPolicy =
  "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";
