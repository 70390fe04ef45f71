// The services of the core: create them once per process and hand their handlers to createCore.
import { buildSampleWorkspace } from '../sample/build.ts';
import type { ServiceDeps } from './deps.ts';
import { joinServices, type Services } from './handlers.ts';

export type { EngineVersions, ServiceDeps } from './deps.ts';
export type { Services } from './handlers.ts';

export function createServices(deps: ServiceDeps): Services {
  return joinServices(deps, (file) => buildSampleWorkspace(file, deps));
}
