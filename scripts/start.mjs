// `npm start`: from a clone, or from where it was left, to a running Plainleaf. See docs/running.md.
import { bootstrap } from './shared/bootstrap.mjs';

await bootstrap(['scripts/start/main.ts', ...process.argv.slice(2)], { withDevelopment: false });
