import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

type Run = { lines: string[]; code: number | null; errors: string };

const tailorLines = (input: string, ...options: string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '-s', 'tailor', '--', ...options]);
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ lines: output.split('\n').filter((line) => line !== ''), code, errors }));
    child.stdin.end(input);
  });

const lines = [
  '{"name":"Line 1","ageBand":"adult","sex":"male"}',
  '{"name":"Line 2","ageBand":',
  '{"name":"Line 3","ageBand":"adult","conditions":["ckd-4","ckd-44"]}',
  '',
  '{"name":"Line 5","ageBand":"adult","sex":"male","pregnancyTrimester":2}',
  '{"name":"Line 6","ageBand":"adult","weight":70}',
  '{"name":"Line 7","ageBand":"older-adult","conditions":["ckd-4"],"medicines":["warfarin"]}',
  '{"name":"Line 8: a separator\u2028inside","ageBand":"adult","complete":false,"absent":["pregnancy"]}',
];

describe('the command that tailors lines', () => {
  let run: Run;
  let answers: Record<string, never>[];
  beforeAll(async () => {
    run = await tailorLines(`${lines.join('\r\n')}\r\n`);
    answers = run.lines.map((line) => JSON.parse(line));
  });

  test('answers every line that holds something, in order, sound or not', () => {
    expect(answers.map((answer) => answer.name ?? answer.error)).toEqual([
      'Line 1',
      expect.objectContaining({ line: 2, field: 'line' }),
      expect.objectContaining({ line: 3, field: 'conditions.1' }),
      expect.objectContaining({ line: 5, field: 'pregnancyTrimester' }),
      expect.objectContaining({ line: 6, field: 'weight' }),
      'Line 7',
      'Line 8: a separator\u2028inside',
    ]);
  });

  test('ends with 1 when a line was refused', () => {
    expect(run.code).toBe(1);
  });

  test('writes nothing but lines of its published schema', async () => {
    const schema = z.fromJSONSchema(JSON.parse(await readFile('docs/tailor-output.schema.json', 'utf8')));
    expect(answers.map((answer) => schema.safeParse(answer).error)).toEqual(answers.map(() => undefined));
  });

  test('says nothing on the side', () => {
    expect(run.errors).toBe('');
  });

  test('asks about the line that is incomplete, and not about pregnancy, which is ruled out', () => {
    const asked = (answers[6]?.questions as { ask: string }[] | undefined)?.map(({ ask }) => ask);
    expect(asked).toContain('condition:dvt-suspected');
    expect(asked).not.toContain('pregnancy');
  });
});

describe('the exit code', () => {
  test('is 0 when every line was answered, the last one without a line end too', async () => {
    const { lines: answered, code } = await tailorLines('{"ageBand":"adult"}\n{"ageBand":"child"}');
    expect([answered.length, code]).toEqual([2, 0]);
  });

  test('is 0 for no input at all', async () => {
    expect(await tailorLines('')).toMatchObject({ lines: [], code: 0 });
  });
});

describe('the command with topics named', () => {
  const person = '{"ageBand":"adult","lifestyle":["smoker"]}\n';

  test('answers for the advice of all of them', async () => {
    const { lines: answered, code } = await tailorLines(person, '--topic', 'leg-cramps', '--topic', 'heartburn');
    const [answer] = answered.map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answer.sheet).toEqual(expect.arrayContaining(['relief.stretch-calf', 'reflux.raise-head']));
  });

  test('says which topics there are when one is not', async () => {
    const { lines: answered, code, errors } = await tailorLines(person, '--topic', 'hiccups');
    expect([answered, code]).toEqual([[], 1]);
    expect(errors).toContain('There are: heartburn, leg-cramps.');
  });
});
