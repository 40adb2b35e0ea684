/** Two UTF-16 units as one number, small enough that no set or map has to store it as an object. */
export function joinUnits(first: number, second: number): number {
  return (first << 16) | second;
}
