import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** Which uploaded pictures does this sheet show? Their sha256, each once. */
export const findShownPictures = ({ parts }: HandoutDocument): string[] => [
  ...new Set(
    parts.flatMap((part) =>
      part.kind === 'section'
        ? part.blocks.flatMap(({ nodes }) =>
            nodes.flatMap((node) => (node.kind === 'figure' ? (node.figure.drawing.picture ?? []) : [])),
          )
        : [],
    ),
  ),
];
