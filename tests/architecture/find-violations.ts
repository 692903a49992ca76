import { type Part, parts } from '@/tests/architecture/import-rules';
import { findImports, resolveInRepository, type SourceFiles } from '@/tests/architecture/read-imports';

const isInside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const partOf = (path: string): Part | undefined =>
  parts
    .filter((part) => isInside(path, part.path))
    .sort((a, b) => b.path.length - a.path.length)
    .at(0);

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

const isAllowedPackage = (part: Part, name: string) =>
  part.packages.some((allowed) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : allowed === name));

/** One sentence for each import that the rules do not allow. */
export function findForbiddenImports(files: SourceFiles): string[] {
  const sentences: string[] = [];
  for (const [path, text] of files) {
    const part = partOf(path);
    if (!part) {
      sentences.push(`${path}: no part of tests/architecture/import-rules.ts names this folder`);
      continue;
    }
    for (const specifier of findImports(path, text)) {
      const target = resolveInRepository(files, path, specifier);
      const isAllowed =
        target === undefined
          ? isAllowedPackage(part, packageName(specifier))
          : [part.path, ...part.mayImport].some((allowed) => isInside(target, allowed));
      if (!isAllowed) sentences.push(`${path}: ${part.path} may not import ${specifier}`);
    }
  }
  return sentences;
}

/** Each ring of files that import one another, types included, as `a -> b -> a`. */
export function findCycles(files: SourceFiles): string[] {
  const imports = new Map<string, string[]>();
  for (const [path, text] of files) {
    const targets = findImports(path, text).map((specifier) => resolveInRepository(files, path, specifier));
    imports.set(path, targets.filter((target) => target !== undefined && files.has(target)).map(String));
  }

  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return cycles;
}
