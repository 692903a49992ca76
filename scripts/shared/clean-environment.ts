const ofTheMachine = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'NODE_EXTRA_CA_CERTS',
];
const ofPlainleaf = [
  'APP_URL',
  'LOG_LEVEL',
  'DATABASE_POOL_SIZE',
  'TRUSTED_PROXIES',
  'PLAINLEAF_DATA',
  'METRICS_PORT',
  'METRICS_HOST',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
];

/**
 * What a program of ours is given: the machine's own variables, our settings, and nothing else of the shell it was
 * started from. A stray NODE_OPTIONS, npm_config_* or PG* would change what it does.
 */
export const cleanEnvironment = (added: Record<string, string>): NodeJS.ProcessEnv => {
  const kept = [...ofTheMachine, ...ofPlainleaf].flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...added };
};
