const pattern = /^([A-Z]{2})-(\d{3})$/;

/** The next free number of the topic's prefix: "SR-169" after "SR-168". Numbers once used stay used. */
export const nextRuleId = (usedIds: readonly string[]): string => {
  const parts = usedIds.flatMap((id) => {
    const [, prefix, number] = pattern.exec(id) ?? [];
    return prefix && number ? [{ prefix, number: Number(number) }] : [];
  });
  const prefixes = parts.map(({ prefix }) => prefix);
  const usual = prefixes.toSorted(
    (one, other) => prefixes.filter((each) => each === other).length - prefixes.filter((each) => each === one).length,
  )[0];
  const prefix = usual ?? 'SR';
  const last = Math.max(0, ...parts.filter((part) => part.prefix === prefix).map(({ number }) => number));
  return `${prefix}-${String(last + 1).padStart(3, '0')}`;
};
