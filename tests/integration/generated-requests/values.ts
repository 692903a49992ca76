import fc from 'fast-check';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const nested = (depth: number): Json => {
  let value: Json = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { inner: value };
  return value;
};

/** Texts that something on the way might trip over: databases, paths, dates, numbers, layouts, JavaScript itself. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\r\n\r\nSet-Cookie: x=1', '\u202eabc', '\ufeff'],
    ...["'; DROP TABLE patients; --", '" OR ""="', '%', '_', '\\', '%00', '%ff', '..%2f..', '../../etc/passwd', '$1'],
    ...[
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'null',
      'undefined',
      'NaN',
      'true',
      '[object Object]',
    ],
    ...['0', '-1', '1e400', '0x10', '9223372036854775808', '２', '-0', '1.5', '00', '+1'],
    ...['2026-02-30', '9999-99-99', '0000-00-00', '+275760-09-13', '1900-01-01', '2026-11-22T25:61:61Z', '0001-01-01'],
    ...[
      '<script>alert(1)</script>',
      '{{7*7}}',
      '#{7*7}',
      'javascript:alert(1)',
      '=cmd|x',
      '👩‍👩‍👧‍👦',
      'a\u0301'.repeat(50),
    ],
    ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'A'.repeat(64), '0'.repeat(64)],
    ...['x'.repeat(121), 'x'.repeat(5000), 'é'.repeat(30_000), '('.repeat(2000), '*'.repeat(2000), '\n'.repeat(3000)],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.uuid(),
);

const hostileNumber = fc.constantFrom(0, -1, 1, 2, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, 5e-324, -0);

/** What stands where something else should. */
export const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom<Json>(true, false, null, [], {}, [null], [[]], { $gt: '' }, { length: -1 }, { toString: null }),
  fc.constantFrom<Json>(nested(10), nested(90), Array(3000).fill('x'), Array(200).fill({})),
  fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json),
);

/** Bodies that are no body at all, as they are sent. */
export const hostileBody: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '',
    ' ',
    'null',
    '[]',
    '{}',
    '""',
    '0',
    'true',
    '{',
    '}',
    '{"a":}',
    "{'a':1}",
    '\ufeff{}',
    'NaN',
    '{"a":1}{"a":1}',
  ],
  ...['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '{"a":1e999}', '"\\ud800"'],
  '['.repeat(1000) + ']'.repeat(1000),
  `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`,
  '['.repeat(100_000),
  `{"a":"${'x'.repeat(1_100_000)}"}`,
  `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":1`).join(',')}}`,
);
