import { featureId, type FeatureId } from '../features.ts';

/** The features that a candidate at one position (beforeTight, nameAfter) may have, by their second parts. */
export interface PositionFeatures {
  readonly itself: FeatureId;
  readonly inherited: FeatureId;
  readonly cued: FeatureId;
  readonly subject: FeatureId;
  /** By kind of cue or of speaker. */
  readonly ofKind: (kind: string) => FeatureId;
  /** By place of the string. */
  readonly atPlace: (place: string) => FeatureId;
}

const positions = new Map<string, PositionFeatures>();

/** Features of a position; made once, since names made of parts are slow to make and to look up. */
export function findPositionFeatures(position: string): PositionFeatures {
  let features = positions.get(position);
  if (features === undefined) {
    features = {
      itself: featureId(position),
      inherited: featureId(`${position}:inherited`),
      cued: featureId(`${position}&cued`),
      subject: featureId(`${position}:subject`),
      ofKind: nameFeatures(`${position}:`),
      atPlace: nameFeatures(`${position}@`),
    };
    positions.set(position, features);
  }
  return features;
}

/** Numbers of the features whose names begin alike and end with one of a few words. */
export function nameFeatures(beginning: string): (end: string) => FeatureId {
  const ids = new Map<string, FeatureId>();
  return (end) => {
    let id = ids.get(end);
    if (id === undefined) {
      id = featureId(beginning + end);
      ids.set(end, id);
    }
    return id;
  };
}
