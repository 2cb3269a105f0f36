import { Gateway } from './support/gateway.js';
import { purchase } from './support/messages.js';
import { RawTerminal } from './support/raw-terminal.js';

const LINES = 300;

/** What 2,000 of them cost is measured by `npm run bench -- pos-idle`. */
describe('terminals that are connected and silent', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  it(`${LINES} of them keep their lines, are heard when they speak, and do not stand in the way of one that works`, async () => {
    const identities = [];
    for (let count = 0; count < LINES / 10; count++) identities.push(await gateway.identity());
    const lines: RawTerminal[] = [];
    for (let count = 0; count < LINES; count++) {
      lines.push(await new RawTerminal(gateway.port, identities[count % identities.length]!).open());
    }
    const echo = (line: RawTerminal) => line.exchange('0820', { 11: line.nextTrace(), 60: '00000001301' });
    for (const answer of await Promise.all(lines.map(echo))) expect(answer.fields[39]).toBe('00');
    const worker = await gateway.signedIn();
    const card = await gateway.card(10_000);
    for (let count = 0; count < 20; count++) expect((await purchase(worker, card, 100)).code).toBe('00');
    for (const answer of await Promise.all(lines.map(echo))) expect(answer.fields[39]).toBe('00');
    for (const line of lines) line.close();
    expect((await purchase(worker, card, 100)).code).toBe('00');
  });
});
