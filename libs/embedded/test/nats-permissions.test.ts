import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Objm } from '@nats-io/obj';
import type { NatsConnection } from '@nats-io/transport-node';
import { startNats, type NatsForTests } from '#libs/testing';

const orderedTo = (filter: string) => ({ filter_subjects: filter });

describe('what a service may do on the bus', () => {
  let nats: NatsForTests;
  const connections = new Map<string, NatsConnection>();
  /** One connection for each user, reconnected for nothing: a refusal of a subscription stays on it. */
  const as = async (user: string): Promise<NatsConnection> => {
    const known = connections.get(user) ?? (await nats.connectAs(user));
    connections.set(user, known);
    return known;
  };
  /** What the server answers to a request by JetStream's API, with a short time limit: a refusal is not answered at all. */
  const asks = async (user: string, subject: string, body: unknown = {}): Promise<unknown> =>
    (await as(user)).request(subject, JSON.stringify(body), { timeout: 700 }).then((answer) => answer.json());
  const says = async (user: string, subject: string, content: string): Promise<unknown> =>
    jetstream(await as(user)).publish(subject, content, { timeout: 700 });

  beforeAll(async () => {
    nats = await startNats();
  });
  afterAll(async () => {
    await Promise.all([...connections.values()].map((connection) => connection.close()));
    await nats.stop();
  });

  it('says its own events, and is refused to say another agency’s', async () => {
    await expect(says('school', 'chain.school.referral.submitted.v1.police', 'one')).resolves.toMatchObject({
      stream: 'SCHOOL',
    });
    await expect(says('police', 'chain.school.referral.submitted.v1.police', 'forged')).rejects.toThrow(
      /[Pp]ermissions [Vv]iolation/,
    );
  });

  it('tells its own replicas what changed; nobody else hears it, or says it', async () => {
    const [replica, another, stranger] = [await as('police'), await nats.connectAs('police'), await as('school')];
    const heard: string[] = [];
    another.subscribe('changes.police', { callback: (_error, message) => void heard.push(message.string()) });
    const refused: unknown[] = [];
    const closed = stranger.subscribe('changes.police', { callback: (error) => void refused.push(error) });
    await another.flush();
    stranger.publish('changes.police', 'forged');
    await stranger.flush();
    replica.publish('changes.police', 'own');
    await replica.flush();
    await another.flush();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).toEqual(['own']);
    expect(String(refused[0])).toMatch(/[Pp]ermissions [Vv]iolation/);
    closed.unsubscribe();
    await another.close();
  });

  it('lets identity ask what waits, and do nothing else; no agency asks another', async () => {
    const [identity, police] = [await as('identity'), await as('police')];
    const answering = police.subscribe('waiting.police', {
      callback: (_error, message) => {
        message.respond('nothing');
      },
    });
    await police.flush();
    expect((await identity.request('waiting.police', 'asked', { timeout: 1000 })).string()).toBe('nothing');
    answering.unsubscribe();
    await expect((await as('school')).request('waiting.police', 'asked', { timeout: 700 })).rejects.toThrow(
      /[Pp]ermissions [Vv]iolation/,
    );
    for (const subject of ['chain.school.referral.submitted.v1.police', 'changes.police', '$JS.API.STREAM.INFO.SCHOOL'])
      await expect(asks('identity', subject)).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
    for (const subject of ['waiting.*', 'waiting.police', 'chain.>', 'changes.police', '_INBOX_police.>']) {
      const connection = await nats.connectAs('identity');
      const refused = new Promise((resolve) => {
        connection.subscribe(subject, { callback: resolve });
      });
      await expect(refused).resolves.toMatchObject({ name: 'PermissionViolationError' });
      await connection.close();
    }
  });

  it('reads in order what is said to it', async () => {
    await says('school', 'chain.school.support.requested.v1.social-services', 'not for the police');
    const js = jetstream(await as('police'));
    const consumer = await js.consumers.get('SCHOOL', orderedTo('chain.school.*.*.v1.police'));
    const first = await consumer.next({ expires: 2000 });
    expect(first?.string()).toBe('one');
    await expect(consumer.next({ expires: 1000 })).resolves.toBeNull();
    await consumer.delete();
  });

  it.each([
    [
      'another receiver’s filter',
      '$JS.API.CONSUMER.CREATE.SCHOOL.spy.chain.school.*.*.v1.social-services',
      { filter_subject: 'chain.school.*.*.v1.social-services' },
    ],
    [
      'a filter over everything',
      '$JS.API.CONSUMER.CREATE.SCHOOL.spy.chain.school.>',
      { filter_subject: 'chain.school.>' },
    ],
    ['no filter', '$JS.API.CONSUMER.CREATE.SCHOOL.spy', {}],
    [
      'several filters',
      '$JS.API.CONSUMER.CREATE.SCHOOL.spy',
      { filter_subjects: ['chain.school.*.*.v1.police', 'chain.school.*.*.v1.oversight'] },
    ],
    ['the older way to create', '$JS.API.CONSUMER.DURABLE.CREATE.SCHOOL.spy', { durable_name: 'spy' }],
  ])('may not create a consumer with %s', async (_what, subject, config) => {
    const body = {
      stream_name: 'SCHOOL',
      config: { name: 'spy', ack_policy: AckPolicy.None, deliver_policy: DeliverPolicy.All, ...config },
    };
    await expect(asks('police', subject, body)).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
  });

  it('may not create a consumer whose body asks for more than its subject', async () => {
    const body = {
      stream_name: 'SCHOOL',
      config: {
        name: 'spy',
        ack_policy: AckPolicy.None,
        deliver_policy: DeliverPolicy.All,
        filter_subject: 'chain.school.>',
      },
    };
    await expect(
      asks('police', '$JS.API.CONSUMER.CREATE.SCHOOL.spy.chain.school.*.*.v1.police', body),
    ).resolves.toHaveProperty('error');
  });

  it.each([
    ['read a message by its number', '$JS.API.STREAM.MSG.GET.SCHOOL', { seq: 1 }],
    ['read a message directly', '$JS.API.DIRECT.GET.SCHOOL', { seq: 1 }],
    ['delete a stream', '$JS.API.STREAM.DELETE.SCHOOL', {}],
    ['purge a stream', '$JS.API.STREAM.PURGE.SCHOOL', {}],
    ['make a stream', '$JS.API.STREAM.CREATE.MINE', { name: 'MINE', subjects: ['mine'] }],
    ['list who reads', '$JS.API.CONSUMER.NAMES.SCHOOL', {}],
    ['purge another agency’s file exchange', '$JS.API.STREAM.PURGE.OBJ_exchange-school', {}],
  ])('may not %s', async (_what, subject, body) => {
    await expect(asks('police', subject, body)).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
  });

  it('cannot have its stream emptied even by the bootstrap user', async () => {
    await expect(asks('bootstrap', '$JS.API.STREAM.PURGE.SCHOOL')).resolves.toMatchObject({ error: { code: 500 } });
  });

  it.each([
    '>',
    'chain.>',
    'chain.school.referral.submitted.v1.police',
    'receipts.school.*',
    'waiting.school',
    '_INBOX_school.>',
    '$JS.>',
  ])('may not listen to %s', async (subject) => {
    const connection = await nats.connectAs('police');
    const refused = new Promise((resolve) => {
      connection.subscribe(subject, { callback: resolve });
    });
    await expect(refused).resolves.toMatchObject({ name: 'PermissionViolationError' });
    await connection.close();
  });

  it('receives receipts and answers requests that are its own', async () => {
    const [school, police] = [await as('school'), await as('police')];
    const receipts = school.subscribe('receipts.school.*', { max: 1 });
    const requests = school.subscribe('exchange.school.*', {
      callback: (_error, message) => {
        message.respond('here');
      },
    });
    await school.flush();
    police.publish('receipts.school.police', 'up to 7');
    for await (const receipt of receipts) expect(receipt.string()).toBe('up to 7');
    const answer = await police.request('exchange.school.police', 'where is it?', { timeout: 1000 });
    expect(answer.string()).toBe('here');
    await expect(police.request('exchange.school.oversight', 'in another’s name', { timeout: 700 })).rejects.toThrow(
      /[Pp]ermissions [Vv]iolation/,
    );
    requests.unsubscribe();
  });

  it('leaves files for others, who read them and cannot change them', async () => {
    const bytes = new Uint8Array(700_000).fill(7);
    const mine = await new Objm(jetstream(await as('school'))).open('exchange-school');
    await mine.putBlob({ name: 'a' }, bytes);
    const theirs = await new Objm(jetstream(await as('police'))).open('exchange-school');
    const read = await theirs.getBlob('a');
    expect(read?.length).toBe(bytes.length);
    await expect(theirs.putBlob({ name: 'b' }, bytes)).rejects.toThrow();
    await expect(theirs.delete('a')).rejects.toThrow();
    await expect(mine.delete('a')).resolves.toMatchObject({ success: true });
  });

  it('reads who works there, and of no other agency; only identity says it', async () => {
    await says('identity', 'directory.police.whole', '{}');
    await expect(says('police', 'directory.police.whole', 'forged')).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
    const read = async (user: string, filter: string) => {
      const consumer = await jetstream(await as(user)).consumers.get('DIRECTORY', orderedTo(filter));
      const message = await consumer.next({ expires: 2000 });
      await consumer.delete();
      return message?.string();
    };
    await expect(read('police', 'directory.police.*')).resolves.toBe('{}');
    await expect(read('school', 'directory.police.*')).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
    await expect(read('oversight', 'directory.oversight.*')).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
  });

  it('lets identity say no event and read nothing', async () => {
    await expect(says('identity', 'chain.school.referral.submitted.v1.police', 'forged')).rejects.toThrow(
      /[Pp]ermissions [Vv]iolation/,
    );
    await expect(asks('identity', '$JS.API.CONSUMER.CREATE.DIRECTORY.spy')).rejects.toThrow(
      /[Pp]ermissions [Vv]iolation/,
    );
  });

  it('knows nobody without a key', async () => {
    await expect(jetstreamManager(await as('police'))).resolves.toBeDefined();
    const { connect } = await import('@nats-io/transport-node');
    await expect(connect({ servers: nats.url, tls: { caFile: nats.certificate.caFile } })).rejects.toThrow(
      /[Aa]uthorization/,
    );
  });
});
