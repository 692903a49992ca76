import { z } from 'zod';

const words = ['secret', 'changeme', 'change-me', 'password', 'plainleaf', 'example', 'development'];

const isWeak = (secret: string): boolean =>
  new Set(secret).size < 12 || words.some((word) => secret.toLowerCase().includes(word));

const fix = "Set it to the output of: node -e \"console.log(require('crypto').randomBytes(32).toString('base64url'))\"";

const port = z.coerce.number().int().min(1).max(65_535);

const ofProvider = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;

/** Plain http only to a provider on this machine: what it says decides who somebody is. */
const isSafeIssuer = (address: string): boolean =>
  address.startsWith('https:') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);

const envSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgresql://user@host/plainleaf',
    }),
    AUTH_SECRET: z.string({ error: `is missing. ${fix}` }).min(32, `must have at least 32 characters. ${fix}`),
    PORT: port.default(3000),
    /** How people reach this installation. With https the session cookie is kept off plain http. */
    APP_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Where the embedded database and the secrets made on first start are kept. */
    PLAINLEAF_DATA: z.string().min(1).default('.data'),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    /** How many of our own proxies stand in front and add to X-Forwarded-For. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    /** Where /metrics is served; without it, nowhere. */
    METRICS_PORT: port.optional(),
    METRICS_HOST: z.string().min(1).default('127.0.0.1'),
    /** Next.js's own setting: it leaves SIGTERM and SIGINT to us. */
    NEXT_MANUAL_SIG_HANDLE: z.string().optional(),
    /** An OpenID Connect provider that people may sign in at: its issuer, what it knows us as, and its name on the button. */
    OIDC_ISSUER: z
      .url({ protocol: /^https?$/ })
      .refine(isSafeIssuer, 'must be an https address')
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(40).optional(),
  })
  .superRefine((given, context) => {
    for (const name of ofProvider) {
      if (given[name] !== undefined || ofProvider.every((other) => given[other] === undefined)) continue;
      context.addIssue({ code: 'custom', path: [name], message: `is missing: give all of ${ofProvider.join(', ')}` });
    }
    if (given.NODE_ENV === 'production' && isWeak(given.AUTH_SECRET)) {
      context.addIssue({ code: 'custom', path: ['AUTH_SECRET'], message: `can be guessed. ${fix}` });
    }
  })
  .transform((given) => ({ ...given, APP_URL: given.APP_URL ?? `http://localhost:${given.PORT}` }));

export type Env = z.infer<typeof envSchema>;

/** Answers the settings, or throws one error that names every setting that is wrong and how to put it right. */
export const parseEnv = (given: Record<string, string | undefined>): Env => {
  // An empty setting is one that a compose file left open, not a value.
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(set);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`Plainleaf can't start with these settings:\n${lines.join('\n')}`);
};

let cached: Env | undefined;

/** Read when first asked for, not when loaded: a build has no settings. */
export const env = (): Env => {
  if (cached) return cached;
  cached = parseEnv(process.env);
  // next-auth learns its own address from nowhere else.
  process.env.NEXTAUTH_URL = new URL(cached.APP_URL).origin;
  return cached;
};
