import { createInterface } from 'node:readline';
import { loadPack } from '@/lib/content/load-pack';
import { answerProfileLine } from '@/lib/domain/tailoring/answer-profile-line';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';

// npm run -s tailor < profiles.jsonl > decisions.jsonl; the contract is docs/tailor.md.
const library = compileLibrary(await loadPack('content/leg-cramps'));

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (line.trim() === '') continue;
  const answer = answerProfileLine(library, line);
  if (answer.ok) {
    process.stdout.write(`${JSON.stringify(answer.value)}\n`);
    continue;
  }
  process.exitCode = 1;
  const [first] = answer.problem;
  process.stdout.write(
    `${JSON.stringify({ error: { line: number, field: first?.field ?? 'line', problems: answer.problem } })}\n`,
  );
}
