/** What the address asks for under these names; a name that stands there twice counts once, with its first value. */
export const queryOf = <Name extends string>(request: Request, names: readonly Name[]) => {
  const { searchParams } = new URL(request.url);
  const pairs = names.map((name) => [name, searchParams.get(name) ?? undefined] as const);
  // The keys are the names, which TypeScript can't see through fromEntries.
  return Object.fromEntries(pairs) as Record<Name, string | undefined>;
};
