import type { AgencyId } from '#libs/contracts';
import type { ChainTransport } from '#libs/messaging';

const transports = new Map<AgencyId, ChainTransport>();

/** The running transport of an agency in this process; the transport is made after the modules that ask for it. */
export function transportOf(agency: AgencyId): ChainTransport {
  const transport = transports.get(agency);
  if (transport === undefined) throw new Error(`the transport of ${agency} is not running`);
  return transport;
}

export function registerTransport(agency: AgencyId, transport: ChainTransport): void {
  transports.set(agency, transport);
}
