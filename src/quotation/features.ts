/** The number that stands for the name of a feature. */
export type FeatureId = number;

const idsByName = new Map<string, FeatureId>();
const names: string[] = [];

/** Number of a feature by its name, the same for the same name; names are few and come from code, never from a text. */
export function featureId(name: string): FeatureId {
  let id = idsByName.get(name);
  if (id === undefined) {
    id = names.push(name) - 1;
    idsByName.set(name, id);
  }
  return id;
}

/** Weights of features by number, zero where the table names none. */
export type FeatureWeights = Float64Array;

/** Given a table of weights by name, returns it by number. */
export function compileWeights(table: Readonly<Record<string, number>>): FeatureWeights {
  const entries = Object.entries(table).map(([name, weight]) => [featureId(name), weight] as const);
  const weights = new Float64Array(names.length);
  for (const [id, weight] of entries) weights[id] = weight;
  return weights;
}

/**
 * Features of one question in the order in which they were found: a sparse vector. By number, since an
 * article has thousands of them, and objects with keys made of parts were a sixth of the whole stage.
 */
export class Features {
  private readonly ids: FeatureId[] = [];
  private readonly values: number[] = [];

  /** Notes a feature, which must not be noted yet. */
  add(id: FeatureId, value = 1): this {
    this.ids.push(id);
    this.values.push(value);
    return this;
  }

  /** Notes a feature by name where it holds. */
  addIf(name: string, holds: boolean): void {
    if (holds) this.add(featureId(name));
  }

  /** Notes all features of another vector. */
  addAll({ ids, values }: Features): this {
    for (let at = 0; at < ids.length; at += 1) this.add(ids[at] ?? 0, values[at]);
    return this;
  }

  isEmpty(): boolean {
    return this.ids.length === 0;
  }

  /** Sum of value times weight, in order. */
  score(weights: FeatureWeights): number {
    const { ids, values } = this;
    let sum = 0;
    for (let at = 0; at < ids.length; at += 1)
      sum += (values[at] ?? 0) * (weights[ids[at] ?? 0] ?? 0);
    return sum;
  }

  /** The same by name, for people and for fitting. */
  toTable(): Record<string, number> {
    const table: Record<string, number> = {};
    for (const [at, id] of this.ids.entries()) table[names[id] ?? ''] = this.values[at] ?? 0;
    return table;
  }
}

/** Features that hold, by name. */
export function createFeatures(...held: readonly string[]): Features {
  const features = new Features();
  for (const name of held) features.add(featureId(name));
  return features;
}
