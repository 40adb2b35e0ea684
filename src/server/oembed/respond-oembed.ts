import type { GraphQLSchema } from 'graphql';
import { CODES, gatewayError } from '../../errors.ts';
import { type Embed, renderEmbed, renderEmbedXml } from '../../render/render-embed.ts';
import type { GatewayContext } from '../../schema/builder.ts';
import { respondShared } from '../respond.ts';
import { readEmbed } from './read-embed.ts';

/** Path of the provider of oEmbed. */
export const OEMBED_PATH = '/oembed';

const FORMATS: Readonly<
  Record<string, { readonly type: string; readonly write: (embed: Embed) => string } | undefined>
> = {
  json: { type: 'application/json; charset=utf-8', write: (embed) => JSON.stringify(embed) },
  xml: { type: 'text/xml; charset=utf-8', write: renderEmbedXml },
};

/**
 * Returns what answers requests of oEmbed: `?url=` and perhaps `format`, `maxwidth` and `maxheight`. Throws
 * `GatewayError` where there is no card: of no address, of one that the archive does not have, in a format
 * that is none of ours.
 *
 * @see https://oembed.com/#section2.2
 */
export function createOEmbed(
  schema: GraphQLSchema,
  createContext: () => GatewayContext,
  maxAge: number,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { searchParams } = new URL(request.url);
    const asked = searchParams.get('format') ?? 'json';
    const format = Object.hasOwn(FORMATS, asked) ? FORMATS[asked] : undefined;
    if (format === undefined)
      throw gatewayError(
        'UNSUPPORTED_FORMAT',
        `format is ${JSON.stringify(asked.slice(0, 80))}.`,
        'Ask for json or xml.',
      );
    const url = searchParams.get('url');
    if (url === null || url.trim() === '')
      throw gatewayError(
        'BAD_USER_INPUT',
        'No url is given.',
        'Give the address of an article or of a quotation, percent-encoded: ?url=https%3A%2F%2F…',
      );
    const room = {
      maxWidth: readLength(searchParams, 'maxwidth'),
      maxHeight: readLength(searchParams, 'maxheight'),
    };
    const facts = await readEmbed(url, schema, createContext());
    if (facts === null)
      throw gatewayError(
        'UNKNOWN_ADDRESS',
        CODES.UNKNOWN_ADDRESS,
        'Take addresses from Article.url or Quotation.fragmentUrl.',
      );
    const body = format.write(renderEmbed(facts, room, maxAge));
    return respondShared(request, body, { type: format.type, maxAge });
  };
}

function readLength(parameters: URLSearchParams, name: string): number | null {
  const given = parameters.get(name);
  if (given === null || given === '') return null;
  if (/^0*[1-9]\d{0,8}$/u.test(given)) return Number(given);
  throw gatewayError(
    'BAD_USER_INPUT',
    `${name} is ${JSON.stringify(given.slice(0, 80))}.`,
    'Give a whole number of pixels, 1 or more.',
  );
}
