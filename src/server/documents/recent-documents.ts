/** Documents by the hash of their text; those not asked for the longest time make room for new ones. */
export interface RecentDocuments {
  get(hash: string): string | undefined;
  set(hash: string, text: string): void;
}

/** Returns a memory of so many documents with so many UTF-16 units together; a longer one is not kept. */
export function createRecentDocuments(bounds: {
  readonly maxCount: number;
  readonly maxLength: number;
}): RecentDocuments {
  // A Map keeps the order of insertion: the first is the one not asked for the longest time.
  const texts = new Map<string, string>();
  let length = 0;
  const remove = (hash: string): void => {
    length -= texts.get(hash)?.length ?? 0;
    texts.delete(hash);
  };
  return {
    get(hash) {
      const text = texts.get(hash);
      if (text === undefined) return undefined;
      texts.delete(hash);
      texts.set(hash, text);
      return text;
    },
    set(hash, text) {
      if (text.length > bounds.maxLength) return;
      remove(hash);
      texts.set(hash, text);
      length += text.length;
      for (const oldest of texts.keys()) {
        if (texts.size <= bounds.maxCount && length <= bounds.maxLength) break;
        remove(oldest);
      }
    },
  };
}
