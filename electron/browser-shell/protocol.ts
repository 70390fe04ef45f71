// Stand-in for Electron's protocol: keeps the handler of app:// for the loopback server.
import type { Protocol } from 'electron';

type Serve = (request: Request) => Response | Promise<Response>;

let serve: Serve | undefined;

export const protocol = {
  registerSchemesAsPrivileged: (): void => undefined,
  handle: (_scheme: string, handler: Serve): void => {
    serve = handler;
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

export async function serveApp(request: Request): Promise<Response> {
  return serve === undefined ? new Response(null, { status: 503 }) : serve(request);
}
