import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Why a server of the bus is not believed to be it. */
export type CertificateFault = 'ended' | 'not-yet-good' | 'unknown-authority' | 'other-name' | 'no-tls' | 'not-good';

/** What a server showed when somebody looked. */
export interface Shown {
  /** Until when its certificate is good; undefined where it showed none. */
  readonly endsAt?: Date;
  readonly fault?: CertificateFault;
}

/** What OpenSSL and Node.js call it. */
const faults: Readonly<Record<string, CertificateFault>> = {
  CERT_HAS_EXPIRED: 'ended',
  CERT_NOT_YET_VALID: 'not-yet-good',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unknown-authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other-name',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
};

/** How long a server may take to show it, in ms. */
const limitMs = 5_000;

/** A server greets in clear, and says whether it goes on in TLS. */
async function greeting(
  socket: Socket,
  signal: AbortSignal,
): Promise<{ tls_required?: boolean; tls_available?: boolean }> {
  let text = '';
  while (!text.includes('\r\n')) {
    const [piece] = (await once(socket, 'data', { signal })) as [Buffer];
    text += piece.toString();
  }
  return JSON.parse(text.slice('INFO '.length, text.indexOf('\r\n'))) as { tls_required?: boolean };
}

/**
 * Looks by which certificate a server of the bus proves who it is, and whether that is believed; says nothing to it.
 *
 * @param address as in NATS_URL: `tls://name:port`
 * @throws where it does not answer
 */
export async function certificateShownBy(address: string, ca: Buffer): Promise<Shown> {
  const { hostname, port } = new URL(address);
  const signal = AbortSignal.timeout(limitMs);
  const socket = connect({ host: hostname, port: Number(port === '' ? 4222 : port) });
  // Whatever happens to it while nobody asks.
  socket.on('error', () => undefined);
  try {
    const { tls_required: must, tls_available: may } = await greeting(socket, signal);
    if (must !== true && may !== true) return { fault: 'no-tls' };
    const servername = isIP(hostname) === 0 ? { servername: hostname } : {};
    const secured = connectTls({ ...{ socket, ca, rejectUnauthorized: false }, ...servername });
    secured.on('error', () => undefined);
    await once(secured, 'secureConnect', { signal });
    const endsAt = new Date(secured.getPeerCertificate().valid_to);
    // Declared as an error; it is its code.
    const code = secured.authorized ? undefined : String(secured.authorizationError);
    return { endsAt, ...(code === undefined ? {} : { fault: faults[code] ?? 'not-good' }) };
  } finally {
    socket.destroy();
  }
}
