// `npm run lock:complete`, after adding or updating a package.
//
// A package with a build for each platform names them all as optional. npm leaves out of the lock those that it could
// not see when the lock was written, and `npm ci` then refuses the whole lock, on every platform. This adds them, with
// the exact version that their package asks for.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages by their place, such as `node_modules/next` */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'sunos', 'aix', 'netbsd', 'openbsd'];
/** @type {[RegExp, string][]} */
const processors = [
  [/arm64|aarch64/, 'arm64'],
  [/arm/, 'arm'],
  [/x64/, 'x64'],
  [/ia32/, 'ia32'],
  [/ppc64/, 'ppc64'],
  [/riscv64/, 'riscv64'],
  [/s390x/, 's390x'],
  [/loong64/, 'loong64'],
  [/mips64el/, 'mips64el'],
];

/**
 * Where Node would find a package, asked for from a place in the tree.
 * @param {LockedPackages} packages
 * @param {string} from
 * @param {string} name
 */
function findPlace(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!at) return undefined;
  }
}

/**
 * The builds for other platforms that the lock does not hold.
 * @param {LockedPackages} packages
 */
export function findMissingBuilds(packages) {
  return Object.entries(packages).flatMap(([place, locked]) =>
    Object.entries(locked.optionalDependencies ?? {})
      .filter(([name]) => !findPlace(packages, place, name))
      .map(([name, version]) => ({ name, version, wantedBy: place, dev: locked.dev === true })),
  );
}

/**
 * What npm would have written, as far as the name tells it: without a system and a processor, every machine would fetch it.
 * @param {{ name: string, version: string, dev: boolean }} build
 * @returns {LockedPackage}
 */
export function toLockedBuild({ name, version, dev }) {
  const os = systems.find((system) => name.includes(system));
  const cpu = processors.find(([pattern]) => pattern.test(name))?.[1];
  if (!os || !cpu || !/^\d/.test(version))
    throw new Error(`Cannot tell the platform or the version of ${name} ${version}`);
  const libc = os !== 'linux' ? undefined : /musl/.test(name) ? ['musl'] : ['glibc'];
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [os] };
}

function completeLockfile() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = findMissingBuilds(lock.packages);
  for (const build of missing) lock.packages[`node_modules/${build.name}`] = toLockedBuild(build);
  const [root, ...others] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} builds for other platforms added`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) completeLockfile();
