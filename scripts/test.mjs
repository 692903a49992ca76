// `npm test`: every check of this repository, from a clone. See docs/running.md.
import { bootstrap } from './shared/bootstrap.mjs';

await bootstrap(['scripts/test/main.ts', ...process.argv.slice(2)], { withDevelopment: true });
