import { cpus } from 'node:os';

// React has a slower mode for development; set before anything that loads it.
Object.assign(process.env, { NODE_ENV: 'production' });
const { benchEngine } = await import('@/scripts/bench/engine');
const { benchPdf } = await import('@/scripts/bench/pdf-speed');
const { benchPdfMemory } = await import('@/scripts/bench/pdf-memory');

const [cpu] = cpus();
console.log(
  `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${process.platform}\n`,
);

const milliseconds = (value: number) => `${value.toFixed(3).padStart(8)} ms`;

console.log('Tailoring one profile:');
for (const { name, p50, p95, budget } of await benchEngine()) {
  console.log(`  ${name.padEnd(50)} p50 ${milliseconds(p50)}   p95 ${milliseconds(p95)}   wanted <= ${budget} ms`);
}
console.log();
await benchPdf();
console.log();
await benchPdfMemory();
