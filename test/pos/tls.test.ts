import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect, type ConnectionOptions } from 'node:tls';
import { Gateway, type TestCard } from './support/gateway.js';
import { purchase } from './support/messages.js';
import { RawTerminal } from './support/raw-terminal.js';
import { selfSigned } from './support/self-signed.js';

const { cert, key } = selfSigned();

class TlsTerminal extends RawTerminal {
  more: ConnectionOptions = {};

  protected override dial(): Socket {
    return connect({ port: this.port, host: '127.0.0.1', ca: cert, ...this.more });
  }
}

describe('a gateway with a certificate', () => {
  let gateway: Gateway;
  let terminal: TlsTerminal;
  let card: TestCard;
  beforeAll(async () => {
    gateway = await Gateway.start({ tls: { cert, key } });
    card = await gateway.card(10_000);
  });
  beforeEach(async () => {
    terminal = new TlsTerminal(gateway.port, await gateway.identity());
  });
  afterEach(() => terminal.close());
  afterAll(() => gateway.stop());

  it('takes messages over TLS from a terminal that checked who it talks to', async () => {
    await terminal.open();
    expect((await terminal.signIn()).fields[39]).toBe('00');
    expect((await purchase(terminal, card, 100)).code).toBe('00');
  });

  it('cannot be talked to below TLS 1.2', async () => {
    const old = connect({
      port: gateway.port,
      host: '127.0.0.1',
      ca: cert,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
    });
    const [error] = (await once(old, 'error')) as [Error & { code?: string }];
    expect(error.code).toMatch(/SSL|TLS|ECONNRESET/);
  });

  it('hangs up on plain messages, and goes on', async () => {
    const plain = connectPlain(gateway.port, '127.0.0.1');
    plain.on('error', () => undefined);
    plain.write(Buffer.from('003c60000301016022000000000820', 'hex'));
    await once(plain, 'close');
    await terminal.open();
    expect((await terminal.signIn()).fields[39]).toBe('00');
  });

  it('is not talked to by a terminal that does not know its certificate', async () => {
    terminal.more = { ca: selfSigned().cert };
    await terminal.open();
    expect(await terminal.next()).toBeUndefined();
  });
});
