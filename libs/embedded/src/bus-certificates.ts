import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOf, isBy, isFor, newAuthority, newCertificate, type Certified, type Term } from './certificate.js';

const dayMs = 86_400_000;
/** How long the authority vouches, how long a certificate of its is good, and how long before its end it is made anew, in days. */
const [authorityDays, certificateDays, renewedBeforeDays] = [3_650, 397, 30];
/** Clocks of other machines may be a little behind. */
const slackMs = 3_600_000;

/** By what the servers of the bus prove who they are, as files. */
export interface BusCertificate {
  /** The authority's certificate: whoever has it knows the bus. No secret. */
  readonly caFile: string;
  /** The servers' certificate and its key, in one file: never one of a pair without the other. */
  readonly serverFile: string;
}

export interface BusCertificateTerms {
  /** Holds the authority and the certificate; made where it is missing. */
  readonly folder: string;
  /** By which the servers are called. */
  readonly names: readonly [string, ...string[]];
  readonly now: Date;
  /** Who may read the servers' file: this account alone, unless somebody else runs the servers. */
  readonly mode?: number;
}

const placesIn = (folder: string) => ({
  caFile: join(folder, 'nats.ca.pem'),
  caKeyFile: join(folder, 'nats.ca.key'),
  serverFile: join(folder, 'nats.server.pem'),
});

function writeAtOnce(path: string, content: string, mode: number): void {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, content, { mode });
  renameSync(draft, path);
}

const daysFrom = (now: Date, days: number): Term => ({
  from: new Date(now.getTime() - slackMs),
  until: new Date(now.getTime() + days * dayMs),
});

/** The authority of the folder, made where there is none. Its certificate is written last: by it the authority counts as made. */
function authorityIn(folder: string, now: Date): Certified {
  const { caFile, caKeyFile } = placesIn(folder);
  if (existsSync(caFile))
    return {
      certificate: readFileSync(caFile, 'utf8'),
      key: existsSync(caKeyFile) ? readFileSync(caKeyFile, 'utf8') : '',
    };
  const made = newAuthority('Qorgan bus', daysFrom(now, authorityDays));
  writeAtOnce(caKeyFile, made.key, 0o600);
  writeAtOnce(caFile, made.certificate, 0o644);
  return made;
}

function isStillGood(serverFile: string, authority: Certified, { names, now }: BusCertificateTerms): boolean {
  if (!existsSync(serverFile)) return false;
  const server = readFileSync(serverFile, 'utf8');
  const left = endOf(server).getTime() - now.getTime();
  return left > renewedBeforeDays * dayMs && isFor(server, names) && isBy(server, authority.certificate);
}

/**
 * The servers' certificate, made by an authority of our own where there is none, where it is for other names, and where less than 30 days of it are left.
 *
 * @returns whether it was made just now: whoever has read an earlier one must read it again
 * @throws where it is to be made and the authority's key is kept elsewhere
 */
export function busCertificate(terms: BusCertificateTerms): BusCertificate & { readonly isNew: boolean } {
  const { folder, names, now, mode = 0o600 } = terms;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { caFile, caKeyFile, serverFile } = placesIn(folder);
  const authority = authorityIn(folder, now);
  if (isStillGood(serverFile, authority, terms)) return { caFile, serverFile, isNew: false };
  if (authority.key === '') throw new Error(`the bus needs a new certificate, and ${caKeyFile} is not there`);
  const { from, until } = daysFrom(now, certificateDays);
  const end = endOf(authority.certificate);
  putServerCertificate(serverFile, newCertificate(authority, names, { from, until: end < until ? end : until }), mode);
  return { caFile, serverFile, isNew: true };
}

/** Puts a certificate in the place of the servers' own; they read it when they are told to. */
export function putServerCertificate(serverFile: string, { certificate, key }: Certified, mode = 0o600): void {
  writeAtOnce(serverFile, certificate + key, mode);
}

/** A certificate of the authority in a folder, of another term than it gives: for tests of what has ended. */
export function certificateOfTerm(folder: string, names: readonly [string, ...string[]], term: Term): Certified {
  return newCertificate(authorityIn(folder, term.from), names, term);
}
