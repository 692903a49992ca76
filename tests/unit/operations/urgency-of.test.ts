import { describe, expect, test } from 'vitest';
import { type Urgency, urgencyOf } from '@/lib/operations/urgency-of';

const asked: [string, Record<string, string>, Urgency][] = [
  ['/', {}, 'page'],
  ['/handouts/new?preset=pregnant', { rsc: '1' }, 'page'],
  ['/patients', { rsc: '1', 'next-router-prefetch': '1' }, 'ahead'],
  ['/patients', { 'sec-purpose': 'prefetch;prerender' }, 'ahead'],
  ['/api/v1/handouts', {}, 'work'],
  ['/api/v1/handouts/0/pdf', { 'sec-purpose': 'prefetch' }, 'work'],
  ['/livez', {}, 'always'],
  ['/readyz', {}, 'always'],
  ['/icon.svg', {}, 'always'],
  ['/_next/static/chunks/a.js', {}, 'always'],
  // Whoever can name what is never turned away could ask for pages under that name.
  ['/livez/../patients', {}, 'page'],
  ['/livez?next', {}, 'page'],
  ['//_next/static/a.js', {}, 'page'],
  ['/_next/data/a.json', {}, 'page'],
  ['/patients?at=/api/', {}, 'page'],
];

describe('how bad it is to turn a request away', () => {
  test.each(asked)('%s %j: %s', (url, headers, urgency) => {
    expect(urgencyOf({ url, headers })).toBe(urgency);
  });
});
