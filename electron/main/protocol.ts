// Serves app://quarterdeck/ from the manifest that the build wrote: GET, exact paths, nothing that is not listed.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import { z } from 'zod';
import { APP_SCHEME } from '#shared/ipc/transport.ts';
import { isAppUrl } from '../ipc/origin.ts';
import { contentSecurityPolicy } from './csp.ts';

/** Path in the URL, with its leading slash, to media type. Written by build/build.ts. */
export const RendererManifest = z.strictObject({
  nonceMark: z.string().min(16),
  files: z.record(z.string().regex(/^(\/[\w-][\w.-]*)+$/), z.string()),
});
export type RendererManifest = z.infer<typeof RendererManifest>;

/** No privileges beyond what pages and fetch need. */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

export async function readRendererManifest(file: string): Promise<RendererManifest> {
  return RendererManifest.parse(JSON.parse(await readFile(file, 'utf8')));
}

function headers(type: string, styleNonce: string): Headers {
  return new Headers({
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(styleNonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
}

/** Answers every request to app://. Each load of a page gets its own style nonce in place of the build's mark. */
export function createAppProtocol(folder: string, manifest: RendererManifest): (request: Request) => Promise<Response> {
  const files = new Map(Object.entries(manifest.files));
  return async (request) => {
    const styleNonce = randomBytes(18).toString('base64url');
    const refuse = (status: number, text: string) =>
      new Response(text, { status, headers: headers('text/plain; charset=utf-8', styleNonce) });
    if (!isAppUrl(request.url)) return refuse(404, 'not found');
    if (request.method !== 'GET') return refuse(405, 'only GET');
    const { pathname } = new URL(request.url);
    const type = files.get(pathname);
    if (type === undefined) return refuse(404, 'not found');
    const bytes = await readFile(path.join(folder, pathname));
    const isPage = type.startsWith('text/html');
    const body = isPage ? bytes.toString('utf8').replaceAll(manifest.nonceMark, styleNonce) : new Uint8Array(bytes);
    return new Response(body, { headers: headers(type, styleNonce) });
  };
}
