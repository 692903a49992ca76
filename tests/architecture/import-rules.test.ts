import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycles, findForbiddenImports } from '@/tests/architecture/find-violations';
import { codeFolders, refusedFileNames } from '@/tests/architecture/import-rules';
import { readSourceFiles } from '@/tests/architecture/read-imports';

const repository = readSourceFiles(process.cwd(), codeFolders);
const planted = (files: Record<string, string>) => new Map(Object.entries(files));

describe('this repository', () => {
  test('imports only in the directions that the design allows', () => {
    expect(findForbiddenImports(repository)).toEqual([]);
  });

  test('has no import cycles', () => {
    expect(findCycles(repository)).toEqual([]);
  });

  test('has no file whose name says nothing', () => {
    const refused = [...repository.keys()].filter((path) => refusedFileNames.some((name) => name.test(basename(path))));
    expect(refused).toEqual([]);
  });
});

describe('a planted violation is caught', () => {
  test.each([
    ['the domain reaching for the database', 'lib/domain/a.ts', "import { db } from '@/lib/db/client';"],
    ['the domain reaching for it by a relative path', 'lib/domain/a.ts', "import { db } from '../db/client';"],
    ['the domain reaching for only a type of it', 'lib/domain/a.ts', "import type { Db } from '@/lib/db/client';"],
    ['the domain naming a type of it in place', 'lib/domain/a.ts', "type A = import('@/lib/db/client').Db;"],
    ['the domain reading a file', 'lib/domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['the domain using a framework', 'lib/domain/a.ts', "import { cookies } from 'next/headers';"],
    [
      'a component calling a use case',
      'components/a.tsx',
      "import { issue } from '@/lib/usecases/handout/issue-handout';",
    ],
    ['a component importing late', 'components/a.tsx', "const late = () => import('@/lib/db/client');"],
    ['a page going round the use cases', 'app/page.tsx', "import { db } from '@/lib/db/client';"],
    ['Prisma outside lib/db', 'lib/usecases/a.ts', "import { PrismaClient } from '@prisma/client';"],
    ['next-auth outside lib/auth', 'app/a.ts', "import { getServerSession } from 'next-auth/next';"],
    ['react-pdf outside lib/documents', 'components/a.tsx', "export { Document } from '@react-pdf/renderer';"],
    [
      'a Markdown library outside lib/content',
      'lib/domain/a.ts',
      "import { fromMarkdown } from 'mdast-util-from-markdown';",
    ],
    ['require', 'lib/domain/a.ts', "const fs = require('fs');"],
    ['a test imported by the app', 'app/a.ts', "import { aPatient } from '@/tests/builders/patient';"],
  ])('%s', (_what, path, text) => {
    expect(findForbiddenImports(planted({ [path]: text }))).toHaveLength(1);
  });

  test('a folder that no part names', () => {
    expect(findForbiddenImports(planted({ 'lib/stuff/a.ts': 'export const a = 1;' }))).toHaveLength(1);
  });

  test('a cycle through the alias, a relative path and a type', () => {
    const files = planted({
      'lib/domain/a.ts': "import { b } from '@/lib/domain/b';",
      'lib/domain/b.ts': "export { c } from './c';",
      'lib/domain/c.ts': "import type { A } from '@/lib/domain/a';",
    });
    expect(findCycles(files)).toEqual(['lib/domain/a.ts -> lib/domain/b.ts -> lib/domain/c.ts -> lib/domain/a.ts']);
  });
});

test('an allowed import is left alone', () => {
  const files = planted({
    'app/page.tsx': "import { Sheet } from '@/components/handout/sheet';\nimport { notFound } from 'next/navigation';",
    'lib/db/client.ts': "import { PrismaPg } from '@prisma/adapter-pg';\nimport { env } from '@/lib/env';",
    'lib/env.ts': "import { z } from 'zod';",
    'components/handout/sheet.tsx': "import type { Rule } from '@/lib/domain/rule/rule';",
    'lib/domain/rule/rule.ts': 'export type Rule = string;',
  });
  expect(findForbiddenImports(files)).toEqual([]);
});
