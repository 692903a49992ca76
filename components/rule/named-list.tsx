type NamedListProps = { names: readonly string[]; most?: number };

/** A few names in a line; of many, the first and how many more. */
export const NamedList = ({ names, most = 3 }: NamedListProps) => {
  // One more than fits is shown instead of "1 more".
  const shown = names.length <= most + 1 ? names : names.slice(0, most);
  const more = names.length - shown.length;
  return (
    <>
      {shown.join('; ')}
      {more > 0 && ` and ${more} more`}
    </>
  );
};
