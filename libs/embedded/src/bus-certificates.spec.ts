import { X509Certificate } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#libs/testing';
import { busCertificate } from './bus-certificates.js';
import { endOf } from './certificate.js';

const dayMs = 86_400_000;
const day = (number: number): Date => new Date(Date.UTC(2026, 10, 27) + number * dayMs);

describe('the certificate of the bus', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder('bus-certificates');
  });
  afterEach(() => {
    folder.remove();
  });
  const made = (now: Date, names: readonly [string, ...string[]] = ['localhost', '127.0.0.1']) =>
    busCertificate({ folder: folder.path, names, now });
  const read = (file: string): X509Certificate => new X509Certificate(readFileSync(file));

  it('is of an authority of its own, which may make nothing but certificates of servers', () => {
    const { caFile, serverFile, isNew } = made(day(0));
    const [ca, server] = [read(caFile), read(serverFile)];
    expect(isNew).toBe(true);
    expect([ca.ca, server.ca]).toEqual([true, false]);
    expect(server.checkIssued(ca) && server.verify(ca.publicKey)).toBe(true);
    expect(ca.checkIssued(ca)).toBe(true);
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
    expect([endOf(readFileSync(caFile, 'utf8')), endOf(readFileSync(serverFile, 'utf8'))]).toEqual([
      day(3_650),
      day(397),
    ]);
  });

  it('is kept until 30 days are left, and then made anew by the same authority', () => {
    const { caFile, serverFile } = made(day(0));
    const [ca, server] = [readFileSync(caFile, 'utf8'), readFileSync(serverFile, 'utf8')];
    expect(made(day(366)).isNew).toBe(false);
    expect(readFileSync(serverFile, 'utf8')).toBe(server);
    expect(made(day(367)).isNew).toBe(true);
    expect(readFileSync(caFile, 'utf8')).toBe(ca);
    expect(endOf(readFileSync(serverFile, 'utf8'))).toEqual(day(367 + 397));
  });

  it('is made anew for other names, and by another authority', () => {
    const { caFile, serverFile } = made(day(0));
    expect(made(day(1), ['localhost']).isNew).toBe(false);
    expect(made(day(1), ['nats-0', 'nats-1']).isNew).toBe(true);
    rmSync(caFile);
    expect(made(day(1), ['nats-0', 'nats-1']).isNew).toBe(true);
    expect(read(serverFile).verify(read(caFile).publicKey)).toBe(true);
  });

  it('never outlives its authority', () => {
    made(day(0));
    const { serverFile } = made(day(3_640));
    expect(endOf(readFileSync(serverFile, 'utf8'))).toEqual(day(3_650));
  });

  it('and its keys are for this account alone; where the authority’s key is kept elsewhere, it is said that nothing can be made', () => {
    const { serverFile } = made(day(0));
    const caKeyFile = join(folder.path, 'nats.ca.key');
    for (const file of [serverFile, caKeyFile]) expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(caKeyFile);
    expect(made(day(1)).isNew).toBe(false);
    expect(() => made(day(380))).toThrow(/needs a new certificate/);
  });
});
