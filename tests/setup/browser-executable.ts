import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findSystemBrowser = (): string | undefined =>
  [
    ...(process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...applications,
  ].find(canRun);

const starts = (file: string, env: Record<string, string>): boolean => {
  try {
    execFileSync(file, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Sets variables for as long as the work takes. */
const withVariables = async <Answer>(set: Record<string, string>, work: () => Promise<Answer>): Promise<Answer> => {
  const before = { ...process.env };
  Object.assign(process.env, set);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};

/**
 * The Chromium inside an npm package, unpacked once into a folder of this clone. The package brings the libraries that
 * a bare Linux lacks only where it believes itself in the cloud it was made for, so we say that it is.
 */
const unpackBrowser = async (): Promise<{ executablePath: string; env: Record<string, string> }> => {
  const folder = path.resolve('node_modules/.cache/plainleaf-browser');
  mkdirSync(folder, { recursive: true });
  const cloud = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const executablePath = await withVariables(cloud, async () => {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    return packaged.executablePath();
  });
  const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  return { executablePath, env: starts(executablePath, {}) ? {} : libraries };
};

const findExecutable = async (): Promise<{ executablePath: string; env: Record<string, string> }> => {
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, env: {} };
  const system = findSystemBrowser();
  if (system) return { executablePath: system, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error(
    `The browser tests need a Chromium, and there is none for ${process.platform} ${process.arch}. Install Chrome or Chromium, or run: npx playwright install chromium`,
  );
};

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** A Chromium for the tests: Playwright's own, else the system's, else the one inside an npm package. */
export const findBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findExecutable();
  // Chromium's sandbox refuses to work for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args, env: { ...environment(), ...env } };
};
