import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The policy under which the demonstration's authority states times; an arc for examples (RFC 7042). */
export const demonstrationPolicy = '1.3.6.1.4.1.32473.1';

export interface RunningTimestampAuthority {
  readonly url: string;
  /** The root by which it is believed, PEM. */
  readonly rootFile: string;
  stop(): Promise<void>;
}

export interface TimestampAuthorityOptions {
  /** Keeps keys and certificates; made where it is missing. */
  readonly folder: string;
  /** A free one by default. */
  readonly port?: number;
}

const longestQuery = 16_384;

/**
 * A time-stamp authority (RFC 3161) of `openssl ts` behind a small HTTP server: a real one, of which nobody but us believes a word.
 *
 * @returns undefined where there is no `openssl`
 */
export async function startTimestampAuthority({
  folder,
  port = 0,
}: TimestampAuthorityOptions): Promise<RunningTimestampAuthority | undefined> {
  if (!(await hasOpenssl())) return undefined;
  await makeAuthority(folder);
  // `openssl ts` keeps its serial number in a file: one query at a time.
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    last = last.then(() => answer(folder, request, response)).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    rootFile: join(folder, 'root.pem'),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const hasOpenssl = (): Promise<boolean> =>
  run('openssl', ['version']).then(
    () => true,
    () => false,
  );

/** A root, and a certificate that is for timestamps alone. */
async function makeAuthority(folder: string): Promise<void> {
  if (existsSync(join(folder, 'authority.pem'))) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'authority.cnf'), configuration(folder));
  writeFileSync(join(folder, 'serial'), '01\n');
  const openssl = (...args: string[]): Promise<unknown> => run('openssl', args, { cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'authority.cnf'];
  await openssl('req', '-x509', ...key, '-keyout', 'root.key', '-out', 'root.pem', '-days', '3650', '-extensions', 'root', '-subj', '/CN=Qorgan demonstration root'); // prettier-ignore
  await openssl('req', ...key, '-keyout', 'authority.key', '-out', 'authority.csr', '-subj', '/CN=Qorgan demonstration time-stamp authority'); // prettier-ignore
  // The certificate comes last and under its name at once: by it the authority counts as made.
  await openssl('x509', '-req', '-in', 'authority.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '2', '-days', '3650', '-extfile', 'authority.cnf', '-extensions', 'authority', '-out', 'authority.pem'); // prettier-ignore
}

const configuration = (folder: string): string => `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[authority]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = demonstration
[demonstration]
serial = ${folder}/serial
signer_cert = ${folder}/authority.pem
signer_key = ${folder}/authority.key
certs = ${folder}/root.pem
signer_digest = sha256
default_policy = ${demonstrationPolicy}
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > longestQuery) {
      response.writeHead(413).end();
      return;
    }
    pieces.push(piece);
  }
  const reply = await reply3161(folder, Buffer.concat(pieces));
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply);
}

/** `openssl ts` reads a query from a file alone. */
async function reply3161(folder: string, query: Buffer): Promise<Buffer> {
  await writeFile(join(folder, 'query.tsq'), query);
  const args = ['ts', '-reply', '-config', 'authority.cnf', '-queryfile', 'query.tsq'];
  const { stdout } = await run('openssl', args, { cwd: folder, encoding: 'buffer' });
  return stdout;
}
