// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// npm run -s sbom > plainleaf.cdx.json: what a production of this version is made of, as CycloneDX, from the lock alone.

/** @type {Record<string, { name?: string, version?: string, dev?: boolean }>} */
const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

// Not `--omit=dev`: npm 11.19 then leaves out zod, tsx and every other package that something for development needs too.
const inProduction = new Set(
  Object.entries(locked)
    .filter(([, { dev }]) => !dev)
    .map(([place, { name, version }]) => `${name ?? place.replace(/^.*node_modules\//, '')}@${version}`),
);

const bill = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  }),
);

/** @param {string} ref one package at one place, which npm may tell apart by what stands after a `|` */
const isInProduction = (ref) => inProduction.has(ref.replace(/\|.*$/, ''));

bill.components = bill.components.filter((/** @type {{ 'bom-ref': string }} */ one) => isInProduction(one['bom-ref']));
bill.dependencies = bill.dependencies
  .filter((/** @type {{ ref: string }} */ { ref }) => isInProduction(ref))
  .map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => ({
    ref,
    dependsOn: dependsOn.filter(isInProduction),
  }));
// npm takes the name of the folder.
bill.metadata.component.name = 'plainleaf';
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
