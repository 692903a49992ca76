type Asked = { nonce: string; isDevelopment: boolean };

/**
 * What a page may load and run: scripts and styles that carry this answer's nonce, scripts that those load, and files of
 * our own. The one exception is style attributes, which the component library writes on the server. See decision 0043.
 */
export const pagePolicy = ({ nonce, isDevelopment }: Asked): string =>
  [
    "default-src 'none'",
    // React's development build rebuilds the server's stack traces with eval, and reloads over a web socket.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Its overlay of errors brings styles of its own.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    'report-uri /api/v1/csp-reports',
  ].join('; ');
