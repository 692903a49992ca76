const numbersOf = (text: string): number[] => text.split('.').map((part) => Number(/\d+/.exec(part)?.[0] ?? 0));

const compareNumbers = (one: number[], other: number[]): number => {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? -1) - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Which version is later? Below 0: the first is earlier. A pre-release comes before its release. */
export const compareVersions = (one: string, other: string): number => {
  const [[release = '', pre], [otherRelease = '', otherPre]] = [one.split(/-(.*)/s), other.split(/-(.*)/s)];
  const byRelease = compareNumbers(numbersOf(release), numbersOf(otherRelease));
  if (byRelease !== 0) return byRelease;
  if (pre === undefined || otherPre === undefined) return Number(pre === undefined) - Number(otherPre === undefined);
  return compareNumbers(numbersOf(pre), numbersOf(otherPre));
};
