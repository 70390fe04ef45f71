// Where a target of the core leads on screen.
import type { z } from 'zod';
import { ESTATE_KINDS } from '#shared/capacity/estate/model.ts';
import { assertNever } from '#shared/errors.ts';
import type { Target } from '#shared/ipc/today.ts';

type TargetView = z.infer<typeof Target>;

/** Options for `navigate` and for `<Link>`. */
export function routeOf({ area, id, detail }: TargetView) {
  switch (area) {
    case 'providers':
      return { to: '/providers/$id', params: { id } } as const;
    case 'functions':
      return { to: '/functions' } as const;
    case 'contracts':
      return { to: '/contracts/$id', params: { id } } as const;
    case 'sla':
      return { to: '/sla/$id', params: { id }, search: detail === null ? {} : { month: detail } } as const;
    case 'imports':
      return { to: '/import/$id', params: { id } } as const;
    case 'incidents':
      return { to: '/sla' } as const;
    case 'followUps':
      return { to: '/actions/$id', params: { id } } as const;
    case 'capacityEstate':
      return {
        to: '/capacity/estate',
        search: ESTATE_KINDS.flatMap((kind) => (kind === detail ? [{ kind }] : []))[0] ?? {},
      } as const;
    case 'assurance':
      return { to: '/assurance/$id', params: { id } } as const;
    case 'practices':
      return { to: '/practices' } as const;
    case 'capacity':
      return { to: '/capacity/$id', params: { id } } as const;
    case 'chain':
      return { to: '/capacity/chain' } as const;
    case 'roadmap':
      return { to: '/capacity/roadmap' } as const;
    case 'advice':
      return { to: '/capacity/advice' } as const;
    case 'claims':
      return { to: '/claims/$id', params: { id } } as const;
    case 'people':
      return { to: '/providers' } as const;
    default:
      return assertNever(area, 'area');
  }
}

const AREA_WORDS: Readonly<Record<TargetView['area'], string>> = {
  providers: 'Provider',
  contracts: 'Contract',
  functions: 'Function',
  sla: 'Service level',
  imports: 'Import',
  incidents: 'Incident',
  people: 'Person',
  followUps: 'Follow-up',
  claims: 'Claim',
  capacity: 'Pool',
  chain: 'Chain',
  roadmap: 'Roadmap',
  advice: 'Advice',
  practices: 'Practice',
  assurance: 'Assurance',
  capacityEstate: 'Around pools',
};

/** What kind of record a target is, in one word. */
export const areaWord = (area: TargetView['area']): string => AREA_WORDS[area];
