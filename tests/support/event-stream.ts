/** One server-sent event, its JSON read. */
export interface ServerEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data: {
    readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
    readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  } | null;
}

/** An open stream of server-sent events. */
export interface EventStream {
  readonly response: Response;
  /** The next event; rejects where none comes in five seconds. */
  next(): Promise<ServerEvent>;
  close(): Promise<void>;
}

/** The events in the body of an answer, as they come. */
export function readEvents(response: Response): EventStream {
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const readBlock = async (): Promise<string> => {
    for (;;) {
      const at = text.indexOf('\n\n');
      if (at >= 0) {
        const block = text.slice(0, at);
        text = text.slice(at + 2);
        // A line that begins with a colon only keeps the connection open.
        if (!block.startsWith(':')) return block;
        continue;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error('The stream has ended.');
      text += decoder.decode(value, { stream: true });
    }
  };
  return {
    response,
    async next() {
      const late = new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error('No event came.')), 5000).unref();
      });
      const block = await Promise.race([readBlock(), late]);
      const fields = new Map(
        block.split('\n').map((line) => {
          const [name = '', value = ''] = line.split(/: ?(.*)/su);
          return [name, value];
        }),
      );
      const data = fields.get('data') ?? '';
      return {
        ...(fields.has('event') && { event: fields.get('event') ?? '' }),
        ...(fields.has('id') && { id: fields.get('id') ?? '' }),
        data: data === '' ? null : JSON.parse(data),
      };
    },
    close: () => reader.cancel(),
  };
}
