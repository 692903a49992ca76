import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** A file's text by its path from the repository's root, with forward slashes. */
export type SourceFiles = ReadonlyMap<string, string>;

const isCode = (name: string) => /\.[cm]?[jt]sx?$/.test(name);

export function readSourceFiles(root: string, folders: readonly string[]): SourceFiles {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(root.length + 1);
      const isGenerated = path.startsWith('lib/db/generated/');
      if (entry.isFile() && isCode(entry.name) && !isGenerated) files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return files;
}

/** Everything that a file imports, however it is written: import, export from, import(), type import(), require(). */
export function findImports(path: string, text: string): string[] {
  const { module, program, errors } = parseSync(path, text);
  const error = errors.find(({ severity }) => severity === 'Error');
  if (error) throw new Error(`${path} does not parse: ${error.message}`);

  const found = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) found.push(moduleRequest.value);
  }
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string') found.push(source.value);
    },
    TSImportType({ source }) {
      found.push(source.value);
    },
    CallExpression({ callee, arguments: [first] }) {
      const isRequire = callee.type === 'Identifier' && callee.name === 'require';
      if (isRequire && first?.type === 'Literal' && typeof first.value === 'string') found.push(first.value);
    },
  }).visit(program);
  return [...new Set(found)];
}

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

/** The repository's file that an import means, or undefined when it is a package. */
export function resolveInRepository(files: SourceFiles, from: string, specifier: string): string | undefined {
  const isAlias = specifier.startsWith('@/');
  if (!isAlias && !specifier.startsWith('.')) return undefined;
  const path = isAlias ? specifier.slice(2) : posix.join(posix.dirname(from), specifier);
  const ending = endings.find((candidate) => files.has(path + candidate));
  return ending === undefined ? path : path + ending;
}
