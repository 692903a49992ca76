/** Does the work for each, so many at once; answers in the order of the items. */
export const inParallel = async <Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = new Array(items.length);
  const waiting = items.entries();
  const goOn = async () => {
    for (const [index, item] of waiting) answers[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
  return answers;
};
