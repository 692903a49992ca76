export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null
    ? { ...value, name: Reflect.get(value, 'name'), message: Reflect.get(value, 'message') }
    : {};

/** Prisma keeps the driver's own error inside: both, and what each was caused by. */
export const layersOf = (error: unknown): Record<string, unknown>[] => {
  const layers: Record<string, unknown>[] = [];
  for (let at: unknown = error; at && layers.length < 6; ) {
    const layer = record(at);
    layers.push(layer);
    at = record(layer.meta).driverAdapterError ?? layer.cause ?? (at instanceof Error ? at.cause : undefined);
  }
  return layers;
};
