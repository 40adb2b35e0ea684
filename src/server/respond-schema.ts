import { respondShared } from './respond.ts';

/** Path of the schema as SDL. */
export const SCHEMA_PATH = '/schema.graphql';

/** Returns the schema as SDL, as text that browsers show; a client that has it gets 304. */
export function respondSchema(request: Request, sdl: string, maxAge: number): Response {
  return respondShared(request, sdl, { type: 'text/plain; charset=utf-8', maxAge });
}
