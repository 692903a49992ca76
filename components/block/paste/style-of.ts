import type { PastedElement } from '@/components/block/paste/pasted';

/** The declarations of an element's own style, in lower case. */
export const styleOf = ({ attributes }: PastedElement): ReadonlyMap<string, string> =>
  new Map(
    (attributes.get('style') ?? '').split(';').flatMap((declaration) => {
      const at = declaration.indexOf(':');
      if (at < 0) return [];
      return [
        [
          declaration.slice(0, at).trim().toLowerCase(),
          declaration
            .slice(at + 1)
            .trim()
            .toLowerCase(),
        ] as const,
      ];
    }),
  );
