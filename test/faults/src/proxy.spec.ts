import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Line } from './proxy.js';

/** A line between a client and a server that writes down what it hears. */
describe('a line', () => {
  let server: Server;
  let line: Line;
  let client: Socket;
  let heard: string;

  beforeEach(async () => {
    heard = '';
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => (heard += String(bytes)));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    line = await Line.to((server.address() as AddressInfo).port);
    client = connect({ port: line.port, host: '127.0.0.1', noDelay: true });
    client.on('error', () => undefined);
    await once(client, 'connect');
    client.write('1');
    await hears('1');
  });
  afterEach(async () => {
    client.destroy();
    await line.close();
    await new Promise((resolve) => server.close(resolve));
  });

  async function hears(all: string): Promise<void> {
    for (let tries = 0; heard.length < all.length && tries < 500; tries += 1) await sleep(10);
    expect(heard).toBe(all);
  }

  it('that was slow passes on in order what came then and what comes after', async () => {
    const slow = line.be(300, 100);
    client.write('2');
    await sleep(20);
    client.write('3');
    await slow;
    client.write('4');
    const slowAgain = line.be(50, 50);
    client.write('5');
    await slowAgain;
    client.write('6');
    await hears('123456');
  });

  it('that is stalled loses nothing', async () => {
    const stalled = line.be('stalled', 200);
    client.write('2');
    await sleep(100);
    expect(heard).toBe('1');
    await stalled;
    await hears('12');
  });

  it('that was deaf is cut: what is missing is never followed by anything', async () => {
    const closed = once(client, 'close');
    const deaf = line.be('deaf', 100);
    client.write('2');
    await deaf;
    await closed;
    expect(heard).toBe('1');
  });
});
