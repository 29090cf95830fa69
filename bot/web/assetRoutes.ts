import type { Request, Response } from 'restify';
import { sendProblem } from '../http/sendProblem.ts';
import type { Routes } from '../server.ts';
import type { AssetEncoding, WebAssets } from './webAssets.ts';

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A year: the name changes with the content. */
const forever = 'public, max-age=31536000, immutable';

/** Its name never changes and it sits in other people's pages: they get a new version within five minutes. */
const shortly = 'public, max-age=300';

/** The built files: by hashed name under `/chat/assets`, and the launcher under the name that sites put in a tag. */
export function assetRoutes(assets: WebAssets): Routes {
  return (server) => {
    server.get('/chat/assets/:file', async (req: Request, res: Response) => {
      await send(assets, req, res, String(req.params.file), forever);
    });
    server.get('/launcher.js', async (req: Request, res: Response) => {
      res.setHeader('access-control-allow-origin', '*');
      res.setHeader('cross-origin-resource-policy', 'cross-origin');
      await send(assets, req, res, assets.names.launcher, shortly);
    });
  };
}

async function send(
  assets: WebAssets,
  req: Request,
  res: Response,
  file: string,
  cacheControl: string,
): Promise<void> {
  const encoding = encodingFor(req.headers['accept-encoding']);
  const bytes = await assets.read(file, encoding);
  if (bytes === null) {
    sendProblem(res, { status: 404, code: 'NotFound', message: 'Dit bestand bestaat niet (meer).' });
    return;
  }
  const etag = `"${file}-${encoding}"`;
  res.setHeader('cache-control', cacheControl);
  res.setHeader('vary', 'accept-encoding');
  res.setHeader('etag', etag);
  if (req.headers['if-none-match'] === etag) {
    res.writeHead(304);
    res.end();
    return;
  }
  res.writeHead(200, {
    'content-type': contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'content-length': bytes.byteLength,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  res.end(bytes);
}

function encodingFor(accepted: string | string[] | undefined): AssetEncoding {
  const names = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (names.includes('br')) {
    return 'br';
  }
  return names.includes('gzip') ? 'gzip' : 'identity';
}
