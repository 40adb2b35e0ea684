/** Things that are joined bit by bit; each set goes by its least member. */
export class DisjointSets<T extends string | number> {
  private readonly parents = new Map<T, T>();

  join(one: T, other: T): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    if (first === second) return;
    if (first < second) this.parents.set(second, first);
    else this.parents.set(first, second);
  }

  /** The least member of the set of a thing; the thing itself where it was joined with nothing. */
  rootOf(member: T): T {
    let root = member;
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root))
      root = next;
    return root;
  }

  /** Members that are not the least of their sets. */
  listJoined(): Iterable<T> {
    return this.parents.keys();
  }
}
