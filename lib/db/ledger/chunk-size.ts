/** Long enough that asking costs little, and short enough that no piece comes near the limit, whatever it meets. */
const wantedMs = 400;

export type ChunkSize = { rows: number; most: number };

/** How large the next chunk may be, by how long this one took. */
export const nextChunk = ({ rows, most }: ChunkSize, tookMs: number): ChunkSize => {
  if (tookMs > wantedMs) return { rows: Math.max(1, Math.floor(rows / 2)), most };
  return { rows: tookMs < wantedMs / 2 ? Math.min(most, rows * 2) : rows, most };
};
