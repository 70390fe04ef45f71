// The cache of answers. Nothing goes stale by time: a `changed` event says when something did.
import { QueryClient, type Query } from '@tanstack/react-query';

/** Answers that no record changes. */
const APART = new Set(['shell', 'drafts']);

const areaOf = (query: Query): string => String(query.queryKey[0]).split('.')[0] ?? '';

/**
 * Whether an answer may have changed with records of these areas. Views join records of many areas (an incident moves a
 * verdict, a provider's row, today's list), so any record makes all of them stale; drafts and preferences stay apart.
 */
export function isStaleAfter(areas: readonly string[], queryArea: string): boolean {
  if (areas.length > 0 && areas.every((area) => APART.has(area))) return areas.includes(queryArea);
  return areas.length === 0 || !APART.has(queryArea);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export async function markStale(client: QueryClient, areas: readonly string[]): Promise<void> {
  await client.invalidateQueries({ predicate: (query) => isStaleAfter(areas, areaOf(query)) });
}
