import type { RunOptions } from './run-cli.ts';
import { startCli } from './run-cli.ts';

/** A server in its own process, once it takes connections. */
export interface RunningServer extends ReturnType<typeof startCli> {
  /** Address of its endpoint. */
  readonly address: string;
}

/** Starts the built program with these words, at a free port unless they name one, and waits until it serves. */
export async function startServer(
  words: readonly string[],
  options: RunOptions = {},
): Promise<RunningServer> {
  const started = startCli(words.includes('--port') ? words : [...words, '--port', '0'], options);
  const address = await new Promise<string>((done, fail) => {
    started.process.stdout?.on('data', (text: string) => {
      const found = /http:\S+/u.exec(text)?.[0];
      if (found !== undefined) done(found);
    });
    started.finished.then(
      ({ stderr }) => fail(new Error(`The server ended: ${stderr}`)),
      (error: unknown) => fail(error),
    );
  });
  return { ...started, address };
}

/** Sends a query to an address and returns the answer. */
export async function askServer(address: string, query: string): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
