import { cpus } from 'node:os';

// React has a slower mode for development; set before anything that loads it.
Object.assign(process.env, { NODE_ENV: 'production' });

const milliseconds = (value: number) => `${value.toFixed(3).padStart(8)} ms`;

const benchEngine = async () => {
  const { benchEngine: measure } = await import('@/scripts/bench/engine');
  console.log('Tailoring one profile:');
  for (const { name, p50, p95, budget } of await measure()) {
    console.log(`  ${name.padEnd(50)} p50 ${milliseconds(p50)}   p95 ${milliseconds(p95)}   wanted <= ${budget} ms`);
  }
};

const parts: Record<string, () => Promise<void>> = {
  engine: benchEngine,
  pdf: async () => (await import('@/scripts/bench/pdf-speed')).benchPdf(),
  memory: async () => (await import('@/scripts/bench/pdf-memory')).benchPdfMemory(),
  matrix: async () => (await import('@/scripts/bench/matrix')).benchMatrix(),
  ledger: async () => (await import('@/scripts/bench/ledger')).benchLedger(),
  backup: async () => (await import('@/scripts/bench/backup')).benchBackup(),
};

// npm run bench [-- engine|pdf|memory|matrix|ledger|backup ...]; all of them when none is named.
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

const [cpu] = cpus();
console.log(
  `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${process.platform}\n`,
);
for (const [name, measure] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  await measure();
  console.log();
}
