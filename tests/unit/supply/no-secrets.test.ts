import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const keys: Record<string, RegExp> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  'a token of GitHub': /\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{60}/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=/,
  'a key of a cloud': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b|\bsk-[A-Za-z0-9_-]{32}/,
  'a token of Slack': /\bxox[abprs]-[0-9A-Za-z-]{20}/,
  'a signed token': /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20}/,
};

/** Not looked for in tests, which make passwords up. The demo's own has blanks in it, and is no secret. */
const guesses: Record<string, RegExp> = {
  'a password in an address': /\b[a-z][a-z0-9+]*:\/\/[^\s:/@'"`${}<>]+:(?![\s:/@'"`${}<>])[^\s/@'"`$]+@/,
  'a secret in an assignment':
    /\b(?:password|passwd|secret|api_?key|token|auth_secret)\b["']?\s*[:=]\s*["'`]?(?=[^"'`\s]*\d)(?=[^"'`\s]*[a-z])[\w+/=-]{16,}/i,
};

const trackedTexts = (): [string, string][] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file !== '' && !/\.(png|jpe?g|webp|woff2?|ttf|pdf|wasm)$/.test(file))
    .filter((file) => file !== 'package-lock.json' && statSync(file, { throwIfNoEntry: false })?.isFile())
    .map((file) => [file, readFileSync(file, 'utf8')]);

const findSecrets = (file: string, text: string): string[] => {
  const kinds = file.startsWith('tests/') ? keys : { ...keys, ...guesses };
  return Object.entries(kinds).flatMap(([kind, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${file}: ${kind}: ${found[0].slice(0, 12)}…`] : [];
  });
};

test('no file of this repository holds a key, a token or a password', () => {
  expect(trackedTexts().flatMap(([file, text]) => findSecrets(file, text))).toEqual([]);
});

const random = 'Zr4vQ9mXe2LwTfB7yKdN5sHcJ8uPgA1oZr4vQ9mXe2LwTfB7yKdN5sHcJ8uPgA1o';

test.each([
  ['a private key', ['-----BEGIN', 'RSA PRIVATE', 'KEY-----'].join(' ')],
  ['a token of GitHub', `ghp_${random.slice(0, 36)}`],
  ['a token of npm', `npm_${random.slice(0, 36)}`],
  ['a key of a cloud', `AKIA${random.slice(0, 16).toUpperCase()}`],
  ['a token of Slack', `xoxb-${random.slice(0, 24)}`],
  ['a signed token', `eyJ${random}.eyJ${random}.${random}`],
  ['a password in an address', `postgresql://plainleaf:${random.slice(0, 9)}@host/plainleaf`],
  ['a secret in an assignment', `AUTH_SECRET=${random.slice(0, 32)}`],
  ['a secret in an assignment', `password: '${random.slice(0, 20)}'`],
])('%s would be found', (kind, text) => {
  expect(findSecrets('lib/some-file.ts', `first line\n${text}\n`)).toEqual([expect.stringContaining(`: ${kind}: `)]);
});

test.each([
  `AUTH_SECRET: "\${AUTH_SECRET:?is missing}"`,
  'const token = randomBytes(32)',
  'https://host.example/a:b@c',
])('%s is none', (text) => {
  expect(findSecrets('lib/some-file.ts', text)).toEqual([]);
});
