export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What the address asks for under these names; a name that stands there twice counts once, with its first value. */
export const askedOf = async <Name extends string>(searchParams: SearchParams, names: readonly Name[]) => {
  const given = await searchParams;
  const pairs = names.map((name) => [name, [given[name]].flat()[0]] as const);
  // The keys are the names, which TypeScript can't see through fromEntries.
  return Object.fromEntries(pairs) as Record<Name, string | undefined>;
};
