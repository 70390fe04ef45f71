// Sample data: what the service desk hangs on. Racks are needed as demand asks, the line between the sites alone.
import type { ChainRef } from '#shared/capacity/chain/need.ts';
import type { ServiceId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';

const DESK = 'Service desk portal';
const WAN = 'WAN Frankfurt to Vienna';
const LINE = 'Line Frankfurt to Vienna';
const RACKS = ['Rack power, hall 2', 'Rack power, Munich', 'Rack power, Vienna'];

/** Enters the needs through their service. */
export async function addChain(call: SampleCall, services: ReadonlyMap<string, ServiceId>): Promise<void> {
  const pools = await call('capacity.list', {});
  const service = (name: string): ChainRef[] => {
    const id = services.get(name);
    return id === undefined ? [] : [{ kind: 'service', id }];
  };
  const pool = (name: string): ChainRef[] =>
    pools.filter((row) => row.name === name).map(({ id }) => ({ kind: 'pool', id }));
  const [desk, wan] = [service(DESK)[0], service(WAN)[0]];
  if (desk === undefined || wan === undefined) return;
  const racks = { owner: desk, members: RACKS.flatMap(pool), atLeast: null };
  await call('chain.addNeed', { title: 'Racks of the service desk', facts: racks });
  await call('chain.addNeed', { title: 'Way between the sites', facts: { owner: desk, members: [wan], atLeast: 1 } });
  await call('chain.addNeed', { title: 'Bandwidth', facts: { owner: wan, members: pool(LINE), atLeast: 1 } });
}
