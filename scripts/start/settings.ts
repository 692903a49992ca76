import path from 'node:path';
import { StartProblem } from '@/scripts/shared/problem.mjs';

export type Settings = {
  root: string;
  /** The embedded database and the secrets made on first start are here. */
  dataFolder: string;
  /** A database of their own; without one, the embedded one. */
  databaseUrl: string | undefined;
  /** Where the embedded database puts its log away; nowhere when it is not given. */
  archiveFolder: string | undefined;
  port: number;
  host: string;
  /** A real installation: its secrets come from outside, and nothing is made up for it. */
  isProduction: boolean;
  /** Whether an empty database gets the demo clinic, with its accounts whose passwords everybody knows. */
  withDemoClinic: boolean;
  /** Only install, generate and build: for a container's image. */
  isPreparing: boolean;
};

type Given = Record<string, string | undefined>;

const readPort = (given: string): number => {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartProblem(`PORT must be a number from 1 to 65535, and is "${given}".`);
};

const onThisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Over plain http a session's cookie and a patient's sheet can be read on the way. */
const refuseHttp = (given: string): void => {
  if (!URL.canParse(given)) return;
  const { protocol, hostname } = new URL(given);
  if (protocol !== 'http:' || onThisMachine.has(hostname)) return;
  throw new StartProblem(
    `In production people have to reach Plainleaf over https, and APP_URL is "${given}". Put a proxy with https in front of it and set APP_URL to the https address.`,
  );
};

/** The settings of `npm start`, from the environment. An empty variable is one that was left open. */
export const readSettings = (given: Given, args: readonly string[], root: string): Settings => {
  const databaseUrl = given.DATABASE_URL || undefined;
  const isProduction = given.PLAINLEAF_ENV === 'production';
  if (given.PLAINLEAF_ENV && !isProduction) {
    throw new StartProblem(`PLAINLEAF_ENV can only be "production" (or not set), and is "${given.PLAINLEAF_ENV}".`);
  }
  if (given.PLAINLEAF_DEMO && !['yes', 'no'].includes(given.PLAINLEAF_DEMO)) {
    throw new StartProblem(`PLAINLEAF_DEMO can be "yes" or "no", and is "${given.PLAINLEAF_DEMO}".`);
  }
  if (isProduction) refuseHttp(given.APP_URL ?? '');
  const wantsDemoByDefault = !databaseUrl && !isProduction;
  return {
    root,
    dataFolder: path.resolve(root, given.PLAINLEAF_DATA || '.data'),
    databaseUrl,
    archiveFolder: given.PLAINLEAF_ARCHIVE ? path.resolve(root, given.PLAINLEAF_ARCHIVE) : undefined,
    port: readPort(given.PORT || '3000'),
    host: given.HOST || '127.0.0.1',
    isProduction,
    withDemoClinic: given.PLAINLEAF_DEMO ? given.PLAINLEAF_DEMO === 'yes' : wantsDemoByDefault,
    isPreparing: args.includes('--prepare'),
  };
};
