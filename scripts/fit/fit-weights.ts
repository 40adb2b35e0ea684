import type { AttributionWeights } from '../../src/quotation/language.ts';

/** One marked string of the gold: is it speech, and which candidates name the right speaker. */
export interface Example {
  readonly article: string;
  /** How much it counts. */
  readonly weight: number;
  readonly speechFeatures: Readonly<Record<string, number>>;
  readonly isSpeech: boolean;
  /** Null where the choice of speaker is not judged. */
  readonly candidates:
    | readonly {
        readonly speaker: number | null;
        readonly features: Readonly<Record<string, number>>;
        readonly isRight: boolean;
      }[]
    | null;
}

type Table = Record<string, number>;

const ROUNDS = 400;
const RATE = 0.3;

/** Given examples, returns the weights of both models, without a calibration. */
export function fitWeights(
  examples: readonly Example[],
  penalty: { readonly speech: number; readonly speaker: number; readonly otherWeight?: number },
): AttributionWeights {
  return {
    speech: fitSpeech(examples, penalty.speech, penalty.otherWeight ?? 1),
    speaker: fitSpeaker(examples, penalty.speaker),
    calibration: [],
  };
}

/** Features of one item as positions in the weights with their values. */
interface Row {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** Feature names by position, so that the rounds run over arrays. */
class Names {
  readonly list: string[] = [];
  private readonly positions = new Map<string, number>();

  compile(features: Readonly<Table>): Row {
    const places: number[] = [];
    for (const name of Object.keys(features)) {
      let place = this.positions.get(name);
      if (place === undefined) {
        place = this.list.length;
        this.positions.set(name, place);
        this.list.push(name);
      }
      places.push(place);
    }
    return { places, values: Object.values(features) };
  }
}

/** Logistic regression with an L2 penalty, by AdaGrad over the whole set. */
function fitSpeech(examples: readonly Example[], penalty: number, otherWeight: number): Table {
  const names = new Names();
  const rows = examples.map(({ speechFeatures, isSpeech, weight }) => ({
    weight,
    row: names.compile(speechFeatures),
    target: isSpeech ? 1 : 0,
  }));
  return descend(names, penalty, 'bias', (weights, gradient) => {
    for (const { row, target, weight } of rows) {
      const slope = weight * (logistic(dot(row, weights)) - target);
      addTo(gradient, row, target === 1 ? slope : slope * otherWeight);
    }
  });
}

/** Conditional logit over candidates; several of them may name the right speaker. */
function fitSpeaker(examples: readonly Example[], penalty: number): Table {
  const names = new Names();
  const judged = examples.flatMap(({ candidates, weight }) =>
    candidates?.some((one) => one.isRight) === true
      ? [
          {
            weight,
            rows: candidates.map(({ features, isRight }) => ({
              row: names.compile(features),
              isRight,
            })),
          },
        ]
      : [],
  );
  return descend(names, penalty, '', (weights, gradient) => {
    for (const { rows, weight } of judged) {
      const powers = softmax(rows.map(({ row }) => dot(row, weights)));
      const right = rows.reduce(
        (sum, one, index) => sum + (one.isRight ? (powers[index] ?? 0) : 0),
        1e-12,
      );
      for (const [index, { row, isRight }] of rows.entries()) {
        const share = powers[index] ?? 0;
        addTo(gradient, row, weight * (share - (isRight ? share / right : 0)));
      }
    }
  });
}

/** AdaGrad: `collect` adds the slope of the loss at the weights; the penalty is added here. */
function descend(
  names: Names,
  penalty: number,
  unpenalised: string,
  collect: (weights: Float64Array, gradient: Float64Array) => void,
): Table {
  const size = names.list.length;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Float64Array(size);
    collect(weights, gradient);
    for (const [place, name] of names.list.entries()) {
      const weight = weights[place] ?? 0;
      const slope = (gradient[place] ?? 0) + (name === unpenalised ? 0 : penalty * weight);
      const square = (squares[place] ?? 0) + slope * slope;
      squares[place] = square;
      weights[place] = weight - (RATE * slope) / Math.sqrt(square);
    }
  }
  return tidy(Object.fromEntries(names.list.map((name, place) => [name, weights[place] ?? 0])));
}

/**
 * Given raw probabilities and whether each verdict was right, returns ascending [raw, calibrated]
 * points: isotonic regression (pool adjacent violators) over bins of equal size.
 */
export function fitCalibration(
  verdicts: readonly { readonly raw: number; readonly isRight: boolean }[],
  binSize = 20,
): (readonly [number, number])[] {
  const sorted = [...verdicts].sort((left, right) => left.raw - right.raw);
  const pools: { raw: number; right: number; count: number }[] = [];
  for (let at = 0; at < sorted.length; at += binSize) {
    const bin = sorted.slice(at, at + binSize);
    const right = bin.filter((verdict) => verdict.isRight).length;
    // One verdict more of either kind: a bin without errors is no certainty.
    pools.push({
      raw: bin.reduce((sum, verdict) => sum + verdict.raw, 0),
      right: right + 0.5,
      count: bin.length,
    });
    while (pools.length > 1) {
      const last = pools.at(-1);
      const previous = pools.at(-2);
      if (last === undefined || previous === undefined) break;
      if (previous.right / (previous.count + 1) <= last.right / (last.count + 1)) break;
      pools.splice(-2, 2, {
        raw: previous.raw + last.raw,
        right: previous.right + last.right - 0.5,
        count: previous.count + last.count,
      });
    }
  }
  return pools.map(({ raw, right, count }) => [round(raw / count), round(right / (count + 1))]);
}

function dot({ places, values }: Row, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) {
    sum += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
  }
  return sum;
}

function addTo(gradient: Float64Array, { places, values }: Row, error: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    gradient[place] = (gradient[place] ?? 0) + error * (values[at] ?? 0);
  }
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function tidy(weights: Table): Table {
  const names = Object.keys(weights).sort();
  return Object.fromEntries(names.map((name) => [name, round(weights[name] ?? 0)]));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
