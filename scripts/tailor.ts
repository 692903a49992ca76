import { parseArgs } from 'node:util';
import { answerProfileLine } from '@/lib/domain/tailoring/answer-profile-line';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { loadTopics } from '@/scripts/load-topics';

// npm run -s tailor -- [--topic leg-cramps --topic heartburn] < profiles.jsonl > decisions.jsonl; the contract is
// docs/tailor.md.
const readTopics = (): string[] | undefined => {
  try {
    return parseArgs({ options: { topic: { type: 'string', multiple: true } } }).values.topic;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The options are wrong.'}\n`);
    process.exit(1);
  }
};

const library = compileLibrary(await loadTopics(readTopics()));

// Not readline, which also cuts at U+2028 and U+2029, and JSON allows those inside a string.
async function* readLines(): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

let number = 0;
for await (const line of readLines()) {
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
