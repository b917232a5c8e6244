/**
 * What costs more at some size than it may: as much as at the first, and a little more for each tenfold, as logarithms
 * grow.
 * @param costs documents of each page or call, one number for each size
 * @param sizes rising; growth cannot be told from fewer than two
 * @param more documents that may come with each tenfold
 * @returns each page or call with the size at which it is over: `home at 500`
 */
export function growsTooFast(
  costs: ReadonlyMap<string, readonly number[]>,
  sizes: readonly number[],
  more: number,
): string[] {
  const [first] = sizes;
  if (first === undefined || sizes.length < 2) throw new RangeError('growth needs two sizes');
  return [...costs].flatMap(([name, each]) =>
    sizes
      .filter((size, at) => each[at]! - each[0]! > more * Math.log10(size / first))
      .map((size) => `${name} at ${size}`),
  );
}
