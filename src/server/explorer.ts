import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { StoreReader } from '../store/store.ts';
import { createTag, isTagKnown } from './entity-tag.ts';
import { createReadyQueries } from './ready-queries.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** One file of the explorer, compressed when it is first asked for. */
interface Asset {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
  readonly compressed: Map<'br' | 'gzip', Promise<Buffer>>;
}

const SCRIPT = 'text/javascript; charset=utf-8';

/** Starts GraphiQL; its options stand in the page as JSON, so that no script stands in the page. */
const BOOT = `
const base = new URL('.', document.currentScript.src);
const workers = { editorWorkerService: 'editor.worker.js', json: 'json.worker.js', graphql: 'graphql.worker.js' };
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => new URL(workers[label] ?? workers.editorWorkerService, base).href,
};
// A tab that takes the focus by the mouse jumps from under it and is never clicked (render-graphiql 5.24).
document.addEventListener('mousedown', (event) => {
  if (event.target.closest('[role=tab]')) event.preventDefault();
}, true);
const options = JSON.parse(document.getElementById('options').textContent);
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2h12v12H2z" fill="#1b1b1f"/><path d="M4 6h3v3H5v2H4zm5 0h3v3h-2v2H9z" fill="#fff"/></svg>`;

/**
 * Returns what answers requests for the explorer: a small page for browsers at the endpoint, and the files
 * it loads, from this server alone. Their addresses name their content, so browsers keep them for good.
 */
export function createExplorer(
  store: StoreReader,
  endpoint: string,
): (request: Request, pathname: string) => Promise<Response | null> {
  let loaded:
    | Promise<{ readonly version: string; readonly assets: ReadonlyMap<string, Asset> }>
    | undefined;
  const prefix = `${endpoint}/assets/`;
  return async (request, pathname) => {
    if (pathname === endpoint && wantsPage(request)) {
      const { version } = await (loaded ??= loadAssets());
      return respondPage(store, endpoint, `${prefix}${version}/`);
    }
    if (!pathname.startsWith(prefix)) return null;
    const { version, assets } = await (loaded ??= loadAssets());
    const [asked, name] = pathname.slice(prefix.length).split('/');
    const asset = asked === version && name !== undefined ? assets.get(name) : undefined;
    return asset === undefined ? new Response(null, { status: 404 }) : respondAsset(request, asset);
  };
}

/** Browsers that open the address ask for HTML first; programs never do. */
function wantsPage({ headers }: Request): boolean {
  return (headers.get('accept') ?? '').toLowerCase().includes('text/html');
}

/** The bundle is nine megabytes of strings: it is read when the first browser comes, and kept. */
async function loadAssets() {
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  const files: readonly (readonly [name: string, type: string, body: string])[] = [
    ['graphiql.js', SCRIPT, bundle.js],
    ['graphiql.css', 'text/css; charset=utf-8', bundle.css],
    ['editor.worker.js', SCRIPT, bundle.editorWorkerService],
    ['json.worker.js', SCRIPT, bundle.jsonWorker],
    ['graphql.worker.js', SCRIPT, bundle.graphqlWorker],
    ['boot.js', SCRIPT, BOOT],
    ['icon.svg', 'image/svg+xml', ICON],
  ];
  const hash = createHash('sha256');
  const assets = new Map<string, Asset>();
  for (const [name, type, body] of files) {
    hash.update(body);
    assets.set(name, { type, body, etag: createTag(body), compressed: new Map() });
  }
  return { version: hash.digest('base64url').slice(0, 16), assets };
}

async function respondAsset(request: Request, asset: Asset): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    etag: asset.etag,
  };
  if (isTagKnown(request, asset.etag) === true) return new Response(null, { status: 304, headers });
  const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? '');
  const body = encoding === null ? Buffer.from(asset.body) : await compress(asset, encoding);
  if (encoding !== null) headers['content-encoding'] = encoding;
  headers['content-length'] = String(body.byteLength);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}

function chooseEncoding(accepted: string): 'br' | 'gzip' | null {
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/u.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/u.test(accepted) ? 'gzip' : null;
}

function compress(asset: Asset, encoding: 'br' | 'gzip'): Promise<Buffer> {
  let compressed = asset.compressed.get(encoding);
  if (compressed === undefined) {
    compressed =
      encoding === 'br'
        ? compressBrotli(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        : compressGzip(asset.body);
    asset.compressed.set(encoding, compressed);
  }
  return compressed;
}

async function respondPage(store: StoreReader, endpoint: string, base: string): Promise<Response> {
  const queries = await createReadyQueries(store);
  const options = {
    endpoint,
    title: 'Pressgraph',
    shouldPersistHeaders: false,
    defaultTabs: queries.map(({ query }) => ({ query })),
  };
  // Inside a script element `<` could end it.
  const json = JSON.stringify(options).replaceAll('<', '\\u003c');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pressgraph</title>
<link rel="icon" href="${base}icon.svg">
<link rel="stylesheet" href="${base}graphiql.css">
<style>html,body,#root{height:100%;margin:0}</style>
</head>
<body class="no-focus-outline">
<noscript>The explorer needs JavaScript. Send queries to ${endpoint} by POST.</noscript>
<div id="root"></div>
<script type="application/json" id="options">${json}</script>
<script src="${base}graphiql.js"></script>
<script src="${base}boot.js"></script>
</body>
</html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      // Programs get answers at the same address.
      vary: 'accept',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  });
}
