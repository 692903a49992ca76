import { z } from 'zod';

const name = z
  .string()
  .max(40)
  .regex(/^[a-z-]+$/);

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : 'unknown');

/** `/handouts/6f1c...` and `/h/abc...` name a person's sheet: which part of the app it was is enough. */
const placeOf = (address: string): string =>
  (URL.canParse(address) && /^\/([a-z-]{1,20})/.exec(new URL(address).pathname)?.[1]) || 'desk';

/**
 * What browsers tell of a page that wanted what its policy forbids, cut down to what can't name a person: no path, no
 * query, no sample of the script.
 */
export const cspReportSchema = z
  .object({
    'csp-report': z.object({
      'document-uri': z.string().max(4096),
      'effective-directive': name.optional(),
      'violated-directive': z.string().max(4096).optional(),
      'blocked-uri': z.string().max(65_536).optional(),
    }),
  })
  .transform(({ 'csp-report': report }) => {
    const directive = report['effective-directive'] ?? report['violated-directive']?.split(' ')[0];
    const blocked = report['blocked-uri'] ?? '';
    return {
      directive: name.safeParse(directive).data ?? 'unknown',
      // A keyword (`inline`, `eval`, `data`) or where it would have come from.
      blocked: name.safeParse(blocked).data ?? originOf(blocked),
      place: placeOf(report['document-uri']),
    };
  });
