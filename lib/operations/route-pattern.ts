import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const routeSchema = z.object({ page: z.string(), regex: z.string() });
const manifestSchema = z.object({ staticRoutes: z.array(routeSchema), dynamicRoutes: z.array(routeSchema) });

type Patterns = { known: Set<string>; dynamic: { page: string; fits: RegExp }[] };

/** What the build wrote down of its routes, the more special first; nothing while developing. */
const readPatterns = (): Patterns => {
  try {
    const file = path.join(process.cwd(), '.next/routes-manifest.json');
    const { staticRoutes, dynamicRoutes } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      known: new Set(staticRoutes.map(({ page }) => page)),
      dynamic: dynamicRoutes.map(({ page, regex }) => ({ page, fits: new RegExp(regex) })),
    };
  } catch {
    return { known: new Set(), dynamic: [] };
  }
};

let patterns: Patterns | undefined;

/** `/h/K4TR` is `/h/[code]`: what is counted names nobody. What fits no route of ours is `other`. */
export const routePattern = (address: string): string => {
  patterns ??= readPatterns();
  const [pathname = ''] = address.split('?');
  if (pathname.startsWith('/_next/')) return 'asset';
  if (patterns.known.has(pathname)) return pathname;
  return patterns.dynamic.find(({ fits }) => fits.test(pathname))?.page ?? 'other';
};
