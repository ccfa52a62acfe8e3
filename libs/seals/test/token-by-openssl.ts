import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentInfo, SignedData } from 'pkijs';

/** What a certificate of the authority's root is for; `authority`: the one that it really signs with. */
export type SignedBy = 'authority' | 'code and time' | 'time, but not critical';
const usages = {
  'code and time': 'extendedKeyUsage = critical, timeStamping, codeSigning',
  'time, but not critical': 'extendedKeyUsage = timeStamping',
} as const;

const inFolder = (folder: string, ...args: string[]): Buffer =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
const fileOf = (by: SignedBy): string => `${by.replaceAll(/\W+/g, '-')}.pem`;

/** Has the authority's root vouch for certificates that are not for timestamps alone; they are valid from now on. */
export function certify(folder: string): void {
  for (const by of ['code and time', 'time, but not critical'] as const) {
    writeFileSync(join(folder, 'usage.cnf'), `[usage]\nkeyUsage = critical, digitalSignature\n${usages[by]}\n`);
    inFolder(folder, 'x509', '-req', '-in', 'authority.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '7', '-days', '2', '-extfile', 'usage.cnf', '-extensions', 'usage', '-out', fileOf(by)); // prettier-ignore
  }
}

/**
 * A token that states what another one states, signed anew in the folder of an authority: `openssl ts` makes no bad ones,
 * `openssl cms` does.
 *
 * @param named whether the signature names its certificate (RFC 5816)
 */
export function tokenBy(folder: string, token: Buffer, by: SignedBy, named = true): Buffer {
  const signed = new SignedData({ schema: ContentInfo.fromBER(token).content });
  const info = Buffer.from(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
  writeFileSync(join(folder, 'info.der'), info);
  return inFolder(folder, 'cms', '-sign', '-binary', '-nodetach', '-nosmimecap', '-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', 'info.der', '-signer', fileOf(by), '-inkey', 'authority.key', '-md', 'sha256', '-outform', 'DER', ...(named ? ['-cades'] : [])); // prettier-ignore
}
